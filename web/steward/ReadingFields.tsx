// How the files are read: the same choices that `suyuan import` has. Closed until wanted, unless one of them is needed.

import { useTranslation } from 'react-i18next'
import { Field } from '../parts/Field.tsx'
import type { ReadingOptions } from './lotOrders.ts'
import styles from './StewardDesk.module.css'

interface Props {
  readonly options: ReadingOptions
  /** True: movements without a name for what they are a log of. */
  readonly needed: boolean
  readonly onChange: (options: ReadingOptions) => void
}

export function ReadingFields({ options, needed, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <details className={styles.options} open={needed || undefined}>
      <summary>{t('steward.options')}</summary>
      <div className={styles.stack}>
        {needed && <p className={styles.warn}>{t('steward.sourceNeeded')}</p>}
        <Field label={t('steward.source')}>
          {(id) => (
            <input
              id={id}
              value={options.source}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => onChange({ ...options, source: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('steward.timezone')}>
          {(id) => (
            <input
              id={id}
              value={options.timezone}
              maxLength={60}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('steward.timezoneHint')}
              onChange={(event) => onChange({ ...options, timezone: event.target.value })}
            />
          )}
        </Field>
        {(['strict', 'replace'] as const).map((word) => (
          <label key={word} className={styles.tick}>
            <input
              type="checkbox"
              checked={options[word]}
              onChange={(event) => onChange({ ...options, [word]: event.target.checked })}
            />
            {t(`steward.${word}`)}
          </label>
        ))}
      </div>
    </details>
  )
}
