// Spread: everybody of whom a holder had or got anything in a stretch of time, by category, where logged movements carried
// it on and by when, and what the law asks to be told. Counts only, no person; what it cannot know is said first.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { downloadText } from '../parts/download.ts'
import { useHolderName } from '../parts/holderName.ts'
import { count } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useSpan } from '../parts/useSpan.ts'
import { Working } from '../parts/Working.tsx'
import styles from './Blast.module.css'
import { BlastFields, type BlastPlace } from './BlastFields.tsx'
import { useBlast } from './blastQuestion.ts'
import type { BlastWindow } from './blastWindow.ts'
import { Downstream } from './Downstream.tsx'
import { Law } from './Law.tsx'
import { useBlastFiles } from './useBlastFiles.ts'

interface Props {
  /** Key of the holder; null: none is picked. */
  readonly holder: string | null
  readonly window: BlastWindow
  /** Ranked places that are offered. */
  readonly places: readonly BlastPlace[]
}

export function Blast({ holder, window, places }: Props) {
  const { t, i18n } = useTranslation()
  const nameOf = useHolderName()
  const spanOf = useSpan()
  const answer = useBlast(holder === null ? null : { holder, from: window.from, to: window.to })
  const filesOf = useBlastFiles()
  const open = window.origin === 'always' ? null : window.from
  const found = answer.data
  const files = found === undefined ? null : filesOf(found.holder, found.radius, window)
  return (
    <>
      <Panel
        title={t('blast.title')}
        aside={
          files !== null && (
            <span className={styles.aside}>
              <Action
                tone="quiet"
                onClick={() => downloadText(files.csv.name, 'text/csv;charset=utf-8', files.csv.text)}
              >
                {t('blast.csv')}
              </Action>
              <Action tone="quiet" onClick={() => downloadText(files.json.name, 'application/json', files.json.text)}>
                {t('blast.json')}
              </Action>
            </span>
          )
        }
      >
        <BlastFields holder={holder} found={found?.holder ?? null} window={window} places={places} />
        {holder === null && <p>{t('blast.pick')}</p>}
        {holder !== null && answer.isPending && <Working text={t('blast.working')} />}
        {answer.error !== null && <Trouble error={answer.error} retry={() => void answer.refetch()} />}
        {found !== undefined && (
          <>
            {answer.isPlaceholderData && <Working text={t('blast.working')} quiet />}
            <p className={styles.lead} role="status">
              {t('blast.lead', {
                count: found.radius.subjects,
                people: count(found.radius.subjects, i18n.language),
                name: nameOf(found.holder),
                span: spanOf(open, window.to),
              })}
            </p>
            <p className={styles.soft}>{t('blast.limit')}</p>
            {found.radius.lostLists > 0 && (
              <p className={styles.attention}>{t('blast.lostLists', { count: found.radius.lostLists })}</p>
            )}
          </>
        )}
      </Panel>
      {found !== undefined && (
        <>
          <Downstream radius={found.radius} />
          <Law radius={found.radius} />
        </>
      )}
    </>
  )
}
