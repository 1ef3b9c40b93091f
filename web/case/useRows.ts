// The rows in the paste box: text or file, the sheet read from it, what its columns hold. React state of one component,
// so that closing the case or pressing "Forget rows" is all it takes to be rid of them.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../graphql/client.ts'
import { graphql } from '../graphql/graphql.ts'
import { type Meaning, recogniseColumns, type VocabularyEntry } from './recogniseColumns.ts'
import { type Sheet, sheetOfFile, sheetOfText, UnreadableFile, withoutHeader } from './sheet.ts'

export interface Rows {
  /** What stands in the text box; empty for a file. */
  readonly text: string
  /** Name of the dropped file; null for pasted text. */
  readonly fileName: string | null
  readonly sheet: Sheet | null
  readonly meanings: readonly Meaning[]
  readonly unreadable: boolean
  readonly type: (text: string) => Promise<void>
  readonly drop: (file: File) => Promise<void>
  /** The first line is a row: keep it, under made-up headers. */
  readonly takeHeaderAsRow: () => void
  readonly mean: (index: number, meaning: Meaning) => void
  readonly forget: () => void
  /** Fills in the sample of the demo town; null when there is none. */
  readonly fillSample: () => Promise<{ readonly seenAt: string; readonly seenWhere: string } | null>
}

// Asked straight and not through a query, so that the sample is handled as any other rows are: kept by nobody.
const SampleLeakQuestion = graphql(`
  query SampleLeak {
    sampleLeak {
      text
      seenAt
      seenWhere
    }
  }
`)

interface State {
  readonly text: string
  readonly fileName: string | null
  readonly sheet: Sheet | null
  /** Meanings chosen by hand, by column; the others are recognised. */
  readonly chosen: Readonly<Record<number, Meaning>>
  readonly unreadable: boolean
}

const EMPTY: State = { text: '', fileName: null, sheet: null, chosen: {}, unreadable: false }

export function useRows(vocabulary: readonly VocabularyEntry[]): Rows {
  const { t } = useTranslation()
  const [state, setState] = useState(EMPTY)
  const { sheet, chosen } = state
  const recognised = sheet === null ? [] : recogniseColumns(sheet.headers, vocabulary)

  const type = async (text: string) => {
    setState({ ...EMPTY, text })
    const read = await sheetOfText(text)
    // Only if the box still holds that text: typing may have gone on meanwhile.
    setState((now) => (now.text === text ? { ...now, sheet: read } : now))
  }
  const drop = async (file: File) => {
    try {
      setState({ ...EMPTY, fileName: file.name, sheet: await sheetOfFile(file) })
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      setState({ ...EMPTY, fileName: file.name, unreadable: true })
    }
  }
  return {
    ...state,
    meanings: recognised.map((meaning, index) => chosen[index] ?? meaning),
    type,
    drop,
    takeHeaderAsRow: () => {
      if (sheet !== null) {
        setState({ ...state, chosen: {}, sheet: withoutHeader(sheet, (ordinal) => t('paste.columnName', { ordinal })) })
      }
    },
    mean: (index, meaning) => setState({ ...state, chosen: { ...chosen, [index]: meaning } }),
    forget: () => setState(EMPTY),
    fillSample: async () => {
      const { sampleLeak } = await ask(SampleLeakQuestion, {})
      if (sampleLeak === null) return null
      await type(sampleLeak.text)
      return sampleLeak
    },
  }
}
