// The columns of a log: name, shapes of the values, and a native select of what each holds.

import { useTranslation } from 'react-i18next'
import { Field } from '../parts/Field.tsx'
import { MeaningOptions } from '../parts/MeaningOptions.tsx'
import styles from './MapLog.module.css'
import type { MappingCategory, UnknownLog } from './mapLogQuestions.ts'
import { type MappingChoice, withMeaning } from './mappingChoice.ts'

interface Props {
  readonly log: UnknownLog
  readonly choice: MappingChoice
  readonly categories: readonly MappingCategory[]
  readonly onChange: (choice: MappingChoice) => void
}

const ROLES = ['at', 'kind', 'from', 'to', 'actor', 'ticket', 'id'] as const

export function MapLogColumns({ log, choice, categories, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.scroll}>
      <table className={styles.columns}>
        <caption className={styles.caption}>{t('mapLog.shapes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('mapLog.column')}</th>
            <th scope="col">{t('mapLog.shapes')}</th>
            <th scope="col">{t('mapLog.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {log.columns.map(({ name, filled, shapes }, index) => (
            <tr key={name}>
              <th scope="row" translate="no">
                {name}
              </th>
              <td>
                {filled === 0 && t('mapLog.empty')}
                {shapes.map((shape) => (
                  <code key={shape} className={styles.shape} translate="no">
                    {shape}
                  </code>
                ))}
              </td>
              <td>
                <Field label={t('mapLog.meaningOf', { column: name })} hidden>
                  {(id) => (
                    <select
                      id={id}
                      value={choice.meanings[index]}
                      className={choice.meanings[index] === '' ? styles.leftOut : undefined}
                      onChange={(event) => onChange(withMeaning(choice, index, event.target.value))}
                    >
                      <option value="">{t('mapLog.leftOut')}</option>
                      <optgroup label={t('mapLog.roles')}>
                        {ROLES.map((role) => (
                          <option key={role} value={role}>
                            {t(`mapLog.role.${role}`)}
                          </option>
                        ))}
                      </optgroup>
                      <MeaningOptions
                        categories={categories}
                        identifiersAre={t('mapLog.identifiers')}
                        categoriesAre={t('mapLog.categories')}
                      />
                    </select>
                  )}
                </Field>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
