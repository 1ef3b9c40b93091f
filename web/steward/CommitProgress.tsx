// How far an import is, asked again and again while it runs: all of it in a line, each file with its share, rows and state,
// and a way to stop that loses nothing.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { askAgain } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Bar } from '../parts/Bar.tsx'
import { count, percent } from '../parts/number.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { stopCommit } from './lotOrders.ts'
import { type LotProgress, LotProgressQuestion } from './lotQuestions.ts'
import styles from './StewardDesk.module.css'

const EVERY_MS = 500

export function CommitProgress({ lot }: { readonly lot: string }) {
  const { t, i18n } = useTranslation()
  const answers = useQueryClient()
  const [stopping, setStopping] = useState(false)
  const [trouble, setTrouble] = useState<Error | null>(null)
  const { data } = useQuery({
    queryKey: ['LotProgress', lot],
    queryFn: async ({ signal }) => {
      const { progress } = settle((await ask(LotProgressQuestion, { key: lot }, signal)).lot)
      // Not begun yet, or done: a page that was loaded meanwhile has nobody else to tell it.
      if (progress === null) void askAgain(answers, ['Lot'])
      return progress
    },
    refetchInterval: EVERY_MS,
  })
  const stop = () => {
    setStopping(true)
    stopCommit(lot).catch((error: unknown) => {
      setStopping(false)
      setTrouble(error instanceof Error ? error : new Error(String(error)))
    })
  }
  const isKnown = data != null && data.bytesTotal > 0
  const words = isKnown ? wholeText(data) : t('steward.committing')
  function wholeText({ file, rows, bytesRead, bytesTotal, rowsPerSecond, secondsLeft }: LotProgress): string {
    const number = (value: number) => count(value, i18n.language)
    const share = percent(bytesRead / bytesTotal, i18n.language)
    const parts: string[] = [t('steward.progress', { file, share, rows: number(rows) })]
    if (rowsPerSecond !== null) parts.push(t('steward.rate', { rows: number(Math.round(rowsPerSecond)) }))
    if (secondsLeft !== null) parts.push(t('steward.left', { seconds: number(Math.ceil(secondsLeft)) }))
    return parts.join(' · ')
  }
  return (
    <div>
      <Waiting text={stopping ? t('steward.stopping') : words} />
      {isKnown && <FileLines files={data.files} />}
      {trouble !== null && <Trouble error={trouble} />}
      <div className={styles.actions}>
        <Action disabled={stopping || !isKnown} onClick={stop}>
          {t('steward.stop')}
        </Action>
      </div>
    </div>
  )
}

function FileLines({ files }: { readonly files: LotProgress['files'] }) {
  const { t, i18n } = useTranslation()
  const number = (value: number) => count(value, i18n.language)
  const kibibytes = (bytes: number) => number(Math.ceil(bytes / 1024))
  return (
    <ul className={styles.files} aria-label={t('steward.committing')}>
      {files.map(({ name, bytes, bytesRead, rows, state }) => (
        <li key={name}>
          <span className={styles.file} translate="no">
            {name}
          </span>
          <span className={styles.soft}>
            {[
              t(`steward.fileState.${state}`),
              t('steward.fileShare', { read: kibibytes(bytesRead), bytes: kibibytes(bytes) }),
              t('steward.fileRows', { rows: number(rows) }),
            ].join(' · ')}
          </span>
          <Bar share={bytes === 0 ? 1 : bytesRead / bytes} ink="soft" />
        </li>
      ))}
    </ul>
  )
}
