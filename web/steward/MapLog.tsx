// The wizard for one log of unknown shape: what its columns hold, chosen by a native select a column, what is the same in all
// rows, and at once what the first rows become, as the server's own reader has it. Kept as a file of the lot, or downloaded.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { Action } from '../parts/Action.tsx'
import { downloadText } from '../parts/download.ts'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import styles from './MapLog.module.css'
import { MapLogAlways } from './MapLogAlways.tsx'
import { MapLogColumns } from './MapLogColumns.tsx'
import { MapLogTrial } from './MapLogTrial.tsx'
import { type MappingCategory, SaveMappingOrder, TryMappingOrder, type UnknownLog } from './mapLogQuestions.ts'
import { guessed, inputOf } from './mappingChoice.ts'

interface Props {
  readonly lot: string
  readonly log: UnknownLog
  readonly categories: readonly MappingCategory[]
  readonly timezone: string | null
  /** Called when the mapping has joined the lot, which must be checked again. */
  readonly onKept: () => Promise<void>
}

export function MapLog({ lot, log, categories, timezone, onKept }: Props) {
  const { t } = useTranslation()
  const [choice, setChoice] = useState(() => guessed(log, timezone))
  const [trouble, setTrouble] = useState<Error | null>(null)
  const mapping = inputOf(lot, log, choice)
  const trial = useQuery({
    queryKey: ['TryMapping', mapping],
    queryFn: async ({ signal }) => settle((await ask(TryMappingOrder, { mapping }, signal)).tryMapping),
    placeholderData: (before) => before,
  })
  const keep = async () => {
    try {
      settle((await ask(SaveMappingOrder, { mapping })).saveMapping)
      await onKept()
    } catch (error) {
      setTrouble(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return (
    <Panel title={t('mapLog.title', { file: log.name })}>
      <p>{t('mapLog.what')}</p>
      <MapLogColumns log={log} choice={choice} categories={categories} onChange={setChoice} />
      <MapLogAlways log={log} choice={choice} onChange={setChoice} />
      <MapLogTrial rows={log.rows} trial={trial.data ?? null} />
      {trial.error !== null && <Trouble error={trial.error} />}
      {trouble !== null && <Trouble error={trouble} />}
      <div className={styles.actions}>
        <Action
          tone="strong"
          disabled={trial.data === undefined || trial.isPlaceholderData || trial.data.stored === 0}
          onClick={() => void keep()}
        >
          {t('mapLog.keep')}
        </Action>
        <Action
          disabled={trial.data === undefined || trial.isPlaceholderData}
          onClick={() => trial.data && downloadText(trial.data.name, 'text/yaml', trial.data.text)}
        >
          {t('mapLog.download', { name: log.mapping })}
        </Action>
      </div>
    </Panel>
  )
}
