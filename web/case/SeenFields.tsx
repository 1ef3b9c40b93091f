// When and where the rows were seen. The time is the browser's own, with its offset said beside it.

import { useTranslation } from 'react-i18next'
import { Field } from '../parts/Field.tsx'
import { fromLocalField, offsetText } from '../parts/time.ts'
import { ZONE } from '../parts/zone.ts'
import styles from './PasteRows.module.css'
import type { Seen } from './useSending.ts'

interface Props {
  readonly seen: Seen
  readonly onChange: (seen: Seen) => void
  /** True when no column says when: then this field must. */
  readonly needed: boolean
}

export function SeenFields({ seen, onChange, needed }: Props) {
  const { t } = useTranslation()
  const at = fromLocalField(seen.at, ZONE)
  const offset = offsetText(at === null ? Date.now() : Date.parse(at), ZONE)
  return (
    <div className={styles.seen}>
      <Field label={`${t('paste.seenAt')} (${t('paste.seenZone', { offset })})`}>
        {(id) => (
          <input
            id={id}
            type="datetime-local"
            value={seen.at}
            autoComplete="off"
            onChange={(event) => onChange({ ...seen, at: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('paste.seenWhere')}>
        {(id) => (
          <input
            id={id}
            value={seen.where}
            maxLength={200}
            autoComplete="off"
            placeholder={t('paste.seenWherePlaceholder')}
            onChange={(event) => onChange({ ...seen, where: event.target.value })}
          />
        )}
      </Field>
      {needed && <p className={styles.warn}>{t('paste.needSeen')}</p>}
    </div>
  )
}
