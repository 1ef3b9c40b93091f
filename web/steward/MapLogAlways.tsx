// What the columns of a log leave open: what its words of acts stand for, what is the same in all rows, and the zone of times
// that name none. Shows only what is needed for the choice as it is.

import { useTranslation } from 'react-i18next'
import { Field } from '../parts/Field.tsx'
import styles from './MapLog.module.css'
import type { UnknownLog } from './mapLogQuestions.ts'
import { columnOf, type MappingChoice } from './mappingChoice.ts'

interface Props {
  readonly log: UnknownLog
  readonly choice: MappingChoice
  readonly onChange: (choice: MappingChoice) => void
}

const KINDS = ['COLLECT', 'SYNC', 'ACCESS', 'EXPORT', 'TRANSFER', 'PRINT', 'PHOTOGRAPH', 'DISCLOSE', 'DELETE'] as const

export function MapLogAlways({ log, choice, onChange }: Props) {
  const { t } = useTranslation()
  const acts = columnOf(log, choice, 'kind')
  const kinds = KINDS.map((kind) => (
    <option key={kind} value={kind}>
      {t(`list.movement.${kind}`)}
    </option>
  ))
  return (
    <>
      {acts !== null && acts.acts.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('mapLog.acts', { column: acts.name })}</legend>
          {acts.acts.map(({ value }) => (
            <Field key={value} label={t('mapLog.actOf', { value })}>
              {(id) => (
                <select
                  id={id}
                  value={choice.acts[value] ?? ''}
                  onChange={(event) => onChange({ ...choice, acts: { ...choice.acts, [value]: event.target.value } })}
                >
                  <option value="">{t('mapLog.noMovement')}</option>
                  {kinds}
                </select>
              )}
            </Field>
          ))}
        </fieldset>
      )}
      <fieldset className={styles.group}>
        <legend>{t('mapLog.always')}</legend>
        {acts === null && (
          <Field label={t('mapLog.alwaysKind')}>
            {(id) => (
              <select
                id={id}
                value={choice.kind}
                onChange={(event) => onChange({ ...choice, kind: event.target.value })}
              >
                <option value="">{t('mapLog.said')}</option>
                {kinds}
              </select>
            )}
          </Field>
        )}
        {(['from', 'to'] as const)
          .filter((end) => columnOf(log, choice, end) === null)
          .map((end) => (
            <Field key={end} label={t(end === 'from' ? 'mapLog.alwaysFrom' : 'mapLog.alwaysTo')}>
              {(id) => (
                <input
                  id={id}
                  value={choice[end]}
                  maxLength={200}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(event) => onChange({ ...choice, [end]: event.target.value })}
                />
              )}
            </Field>
          ))}
        {columnOf(log, choice, 'at')?.zoneNeeded === true && (
          <Field label={t('mapLog.zone')}>
            {(id) => (
              <input
                id={id}
                value={choice.timezone}
                maxLength={60}
                autoComplete="off"
                spellCheck={false}
                placeholder={t('steward.timezoneHint')}
                onChange={(event) => onChange({ ...choice, timezone: event.target.value })}
              />
            )}
          </Field>
        )}
      </fieldset>
    </>
  )
}
