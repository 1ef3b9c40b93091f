// What the first rows of a log become by the mapping as it is chosen, and why rows are refused.

import { useTranslation } from 'react-i18next'
import { count } from '../parts/number.ts'
import styles from './MapLog.module.css'
import type { MappingTrial } from './mapLogQuestions.ts'

interface Props {
  readonly rows: number
  /** null: not known yet. */
  readonly trial: MappingTrial | null
}

export function MapLogTrial({ rows, trial }: Props) {
  const { t, i18n } = useTranslation()
  const number = (value: number) => count(value, i18n.language)
  if (trial === null) return <p role="status">{t('mapLog.trying')}</p>
  const { stored, refused, setAside, findings } = trial
  const groups = grouped(findings)
  return (
    <div className={styles.trial}>
      <p role="status">
        <strong>
          {t('mapLog.tried', {
            rows: number(rows),
            stored: number(stored),
            refused: number(refused),
            aside: number(setAside),
          })}
        </strong>
      </p>
      {findings.length > 0 && (
        <ul aria-label={t('mapLog.why')}>
          {groups.slice(0, SHOWN).map(({ code, file, line, field, message, remedy, times }) => (
            <li key={`${code} ${line} ${field}`}>
              <code translate="no">{[file, line, field].filter((part) => part !== null).join(':')}</code>{' '}
              {times > 1 && <strong>{t('mapLog.times', { times: number(times) })} </strong>}
              <span lang="en">
                {message}. {remedy}
              </span>
            </li>
          ))}
        </ul>
      )}
      {groups.length > SHOWN && <p>{t('mapLog.more', { omitted: number(groups.length - SHOWN) })}</p>}
    </div>
  )
}

const SHOWN = 6

/** What is said of many rows alike stands once, at the first of them. */
function grouped(findings: MappingTrial['findings']) {
  const groups = new Map<string, MappingTrial['findings'][number] & { times: number }>()
  for (const one of findings) {
    const key = `${one.code} ${one.field} ${one.message}`
    groups.set(key, { ...(groups.get(key) ?? one), times: (groups.get(key)?.times ?? 0) + 1 })
  }
  return [...groups.values()]
}
