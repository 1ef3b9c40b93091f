// What each column holds: recognised, and corrected by a native select a column. The first value stands beside it, since
// a header alone may mislead.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { MeaningOptions } from '../parts/MeaningOptions.tsx'
import styles from './PasteRows.module.css'
import { type Meaning, namesPeople, readMeaning, type VocabularyEntry } from './recogniseColumns.ts'
import type { Sheet } from './sheet.ts'

interface Props {
  readonly sheet: Sheet
  readonly meanings: readonly Meaning[]
  readonly vocabulary: readonly VocabularyEntry[]
  readonly onChange: (index: number, meaning: Meaning) => void
  /** The first line was no header: called when the reader says so. */
  readonly onHeaderIsRow: () => void
}

export function ColumnMapping({ sheet, meanings, vocabulary, onChange, onHeaderIsRow }: Props) {
  const { t } = useTranslation()
  return (
    <div>
      <table className={styles.columns}>
        <caption className={styles.caption}>{t('paste.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('paste.column')}</th>
            <th scope="col">{t('paste.holds')}</th>
          </tr>
        </thead>
        <tbody translate="no">
          {sheet.headers.map((header, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headers may repeat.
            <tr key={index}>
              <th scope="row">
                <span className={styles.header}>{header}</span>
                <span className={styles.example}>{sheet.rows[0]?.[index]}</span>
              </th>
              <td>
                <Field label={t('paste.meaningOf', { header })} hidden>
                  {(id) => (
                    <select
                      id={id}
                      value={meanings[index]}
                      className={meanings[index] === '' ? styles.leftOut : undefined}
                      onChange={(event) => onChange(index, readMeaning(event.target.value))}
                    >
                      <option value="">{t('paste.leftOut')}</option>
                      <option value="seenAt">{t('paste.seenAtColumn')}</option>
                      <MeaningOptions
                        categories={vocabulary}
                        identifiersAre={t('paste.identifiers')}
                        categoriesAre={t('paste.categories')}
                      />
                    </select>
                  )}
                </Field>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Action tone="quiet" onClick={onHeaderIsRow}>
        {t('paste.noHeader')}
      </Action>
      {!namesPeople(meanings) && <p className={styles.warn}>{t('paste.noIdentifier')}</p>}
    </div>
  )
}
