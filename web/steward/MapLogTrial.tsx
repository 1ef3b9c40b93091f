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
          {findings.slice(0, SHOWN).map(({ code, file, line, field, message, remedy }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and never change place.
            <li key={i}>
              <code translate="no">{[file, line, field, code].filter((part) => part !== null).join(' ')}</code>{' '}
              <span lang="en">
                {message} {remedy}
              </span>
            </li>
          ))}
        </ul>
      )}
      {findings.length > SHOWN && <p>{t('mapLog.more', { omitted: number(findings.length - SHOWN) })}</p>}
    </div>
  )
}

const SHOWN = 6
