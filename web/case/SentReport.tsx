// What the server made of the rows: counts that add up, and its remarks row by row. Never a value of a row.

import { useTranslation } from 'react-i18next'
import { Tag } from '../parts/Tag.tsx'
import styles from './PasteRows.module.css'
import type { Sent } from './sendRows.ts'

const SHOWN = 50

interface Props {
  readonly sent: Sent | null
  /** Rows still in the memory of the paste box. */
  readonly inMemory: number
}

export function SentReport({ sent, inMemory }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.report}>
      {sent !== null && (
        <p>
          {t('paste.stored', { count: sent.stored })}
          {sent.alreadyThere > 0 && ` · ${t('paste.already', { count: sent.alreadyThere })}`}
          {sent.refused > 0 && ` · ${t('paste.refused', { count: sent.refused })}`}
        </p>
      )}
      {sent !== null && sent.findings.length > 0 && (
        <details>
          <summary>{t('paste.findings', { count: sent.findings.length })}</summary>
          <ul className={styles.findings}>
            {sent.findings.slice(0, SHOWN).map((finding, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and never change place.
              <li key={i}>
                <Tag code ink={finding.severity === 'error' ? 'suspicion' : 'attention'}>
                  {finding.code}
                </Tag>{' '}
                {finding.line !== null && `${t('paste.atRow', { row: finding.line })} `}
                {finding.field}
                <p lang="en">
                  {finding.message} {finding.remedy}
                </p>
              </li>
            ))}
          </ul>
          {sent.findings.length > SHOWN && (
            <p>{t('paste.findingsTruncated', { shown: SHOWN, all: sent.findings.length })}</p>
          )}
        </details>
      )}
      {inMemory > 0 && <p className={styles.soft}>{t('paste.inMemory', { count: inMemory })}</p>}
    </div>
  )
}
