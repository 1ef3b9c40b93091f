// The paste box: rows in, columns recognised and corrected, when and where they were seen, Trace. The rows live in this
// component's memory and nowhere else; they leave it by sendRows() alone, and go when it closes or on "Forget rows".

import { type FragmentOf, readFragment } from 'gql.tada'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { toLocalField } from '../parts/time.ts'
import { ZONE } from '../parts/zone.ts'
import { ColumnMapping } from './ColumnMapping.tsx'
import styles from './PasteRows.module.css'
import { RowsBox } from './RowsBox.tsx'
import { SeenFields } from './SeenFields.tsx'
import { SentReport } from './SentReport.tsx'
import { useRows } from './useRows.ts'
import { useSending } from './useSending.ts'

export const PasteRowsFragment = graphql(`
  fragment PasteRows on Case {
    key
    seenAt
    seenWhere
  }
`)

export const CategoriesQuestion = graphql(`
  query Categories {
    categories {
      key
      en
      zh
      aliases
      identifierKinds
    }
  }
`)

interface Props {
  readonly case: FragmentOf<typeof PasteRowsFragment>
  /** True when the demo town is loaded, so that there is a sample leak. */
  readonly demo: boolean
  /** True: fill in the sample at once. */
  readonly sample: boolean
  /** True when the case has exhibits already: the box starts closed. */
  readonly filled: boolean
  /** Called when rows were sent or taken back, so that answers are asked again. */
  readonly onSent: () => void
}

export function PasteRows({ case: given, demo, sample, filled, onSent }: Props) {
  const { t } = useTranslation()
  const { key, seenAt, seenWhere } = readFragment(PasteRowsFragment, given)
  const vocabulary = useAnswer(CategoriesQuestion, {}, { pick: (data) => data.categories })
  const rows = useRows(vocabulary.data ?? [])
  const sending = useSending(key, onSent)
  const [open, setOpen] = useState(!filled)
  const [seen, setSeen] = useState({ at: seenAt === null ? '' : toLocalField(seenAt, ZONE), where: seenWhere ?? '' })

  const fillSample = async () => {
    const leak = await rows.fillSample()
    if (leak !== null) setSeen({ at: toLocalField(leak.seenAt, ZONE), where: leak.seenWhere })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sample is filled in once, when the case opens with it.
  useEffect(() => {
    if (sample && !filled) void fillSample()
  }, [])

  const send = async () => {
    if (rows.sheet === null) return
    const done = await sending.send({
      sheet: rows.sheet,
      meanings: rows.meanings,
      seen,
      replace: sending.sent !== null,
    })
    if (done) setOpen(false)
  }

  // A case without rows has nothing else to show here, unless they were just sent and are on their way.
  if (!open && (filled || sending.sent !== null)) {
    return (
      <div className={styles.closed}>
        <SentReport sent={filled ? sending.sent : null} inMemory={rows.sheet?.rows.length ?? 0} />
        <div className={styles.actions}>
          <Action onClick={() => setOpen(true)}>{rows.sheet === null ? t('paste.more') : t('paste.correct')}</Action>
          {rows.sheet !== null && <Action onClick={rows.forget}>{t('paste.forget')}</Action>}
        </div>
      </div>
    )
  }
  const dated = seen.at !== '' || rows.meanings.includes('seenAt')
  return (
    <div className={styles.stack}>
      <RowsBox rows={rows} demo={demo} onSample={() => void fillSample()} />
      {rows.sheet !== null && (
        <ColumnMapping
          sheet={rows.sheet}
          meanings={rows.meanings}
          vocabulary={vocabulary.data ?? []}
          onChange={rows.mean}
          onHeaderIsRow={rows.takeHeaderAsRow}
        />
      )}
      {rows.sheet !== null && <SeenFields seen={seen} onChange={setSeen} needed={!dated} />}
      {vocabulary.error !== null && <Trouble error={vocabulary.error} retry={() => void vocabulary.refetch()} />}
      {sending.trouble !== null && <Trouble error={sending.trouble} retry={() => void send()} />}
      <div className={styles.actions}>
        <Action
          tone="strong"
          disabled={rows.sheet === null || !dated || sending.progress !== null || vocabulary.data === undefined}
          onClick={() => void send()}
        >
          {sending.sent === null ? t('paste.trace') : t('paste.traceAgain')}
        </Action>
        {rows.sheet !== null && <Action onClick={rows.forget}>{t('paste.forget')}</Action>}
        {(filled || sending.sent !== null) && <Action onClick={() => setOpen(false)}>{t('frame.cancel')}</Action>}
      </div>
      <p role="status" className={styles.soft}>
        {sending.progress !== null && t('paste.sending', { done: sending.progress, all: rows.sheet?.rows.length ?? 0 })}
      </p>
      <p className={styles.soft}>{t('paste.private')}</p>
    </div>
  )
}
