// What the check found, at its place: file, line, pointer; what is wrong, and what to do. Counts first, and by severity
// when wanted; what is left out is said.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { count } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { type Ink, Tag } from '../parts/Tag.tsx'
import { useView } from '../url/useView.ts'
import { SEVERITIES } from '../url/view.ts'
import type { LotCheck } from './lotQuestions.ts'
import styles from './StewardDesk.module.css'

const INKS: Readonly<Record<string, Ink>> = { error: 'suspicion', warning: 'attention' }

export function Findings({ check }: { readonly check: LotCheck }) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const { findings, findingCount, findingsOmitted, errors, warnings, notes } = check
  const counts = { error: errors, warning: warnings, note: notes }
  const wanted = view.severity === null ? findingCount : counts[view.severity]
  const omitted = Math.max(0, wanted - findings.length) + (view.severity === null ? findingsOmitted : 0)
  return (
    <Panel title={t('steward.findings')}>
      <p className={styles.counts} role="status">
        {t('steward.rows', {
          rows: count(check.rows, i18n.language),
          stored: count(check.stored, i18n.language),
          already: count(check.alreadyThere, i18n.language),
          refused: count(check.refused, i18n.language),
        })}
        {check.setAside > 0 && ` ${t('steward.setAside', { rows: count(check.setAside, i18n.language) })}`}
      </p>
      {findingCount === 0 && <p>{t('steward.clean')}</p>}
      {findingCount > 0 && (
        <fieldset className={styles.filter}>
          <legend className={styles.name}>{t('steward.show')}</legend>
          <Action tone="quiet" pressed={view.severity === null} onClick={() => go({ severity: null }, 'replace')}>
            {t('steward.all', { shown: count(findingCount, i18n.language) })}
          </Action>
          {SEVERITIES.map((severity) => (
            <Action
              key={severity}
              tone="quiet"
              pressed={view.severity === severity}
              onClick={() => go({ severity }, 'replace')}
            >
              {t(`steward.severities.${severity}`, { count: counts[severity] })}
            </Action>
          ))}
        </fieldset>
      )}
      <ol className={styles.findings}>
        {findings.map(({ code, severity, file, line, field, message, remedy }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and never change place.
          <li key={i}>
            <code className={styles.place} translate="no">
              {[file, line, field].filter((part) => part !== null).join(':')}
            </code>{' '}
            <Tag ink={INKS[severity] ?? 'plain'}>{t(`steward.severity.${severity as 'error'}`)}</Tag>{' '}
            <Tag code>{code}</Tag>
            <p lang="en">{message}</p>
            <p lang="en" className={styles.soft}>
              {remedy}
            </p>
          </li>
        ))}
      </ol>
      {omitted > 0 && (
        <p className={styles.soft}>{t('steward.findingsOmitted', { omitted: count(omitted, i18n.language) })}</p>
      )}
    </Panel>
  )
}
