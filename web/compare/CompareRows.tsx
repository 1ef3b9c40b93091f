// Row by row: the number of the row, its categories, and which of the two candidates explains it. No value of a row and
// no token. Rows that differ come alone at first; all are one click away.

import type { FragmentOf } from 'gql.tada'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { type CategoryTagFragment, CategoryTags } from '../parts/CategoryTags.tsx'
import styles from './Compare.module.css'
import { countRows, rowsBeside } from './rowsBeside.ts'

interface Props {
  /** Rows of the case that name somebody known here. */
  readonly rows: readonly {
    readonly row: number
    readonly subjects: readonly string[]
    readonly categories: readonly FragmentOf<typeof CategoryTagFragment>[]
  }[]
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** How many rows of the case were looked at, where that is not all; else null. */
  readonly truncated: number | null
}

export function CompareRows({ rows, first, second, truncated }: Props) {
  const { t } = useTranslation()
  const [every, setEvery] = useState(false)
  const beside = rowsBeside(rows, first, second)
  const counts = countRows(beside)
  const shown = every ? beside : beside.filter((row) => row.first !== row.second)
  const categories = new Map(rows.map((row) => [row.row, row.categories]))
  const mark = (explained: boolean) => (
    <td className={explained ? styles.explained : styles.missed}>
      {explained ? t('compare.explained') : t('compare.missed')}
    </td>
  )
  return (
    <section className={styles.rows} aria-label={t('compare.rows')}>
      <p className={styles.lead}>
        {[
          t('compare.onlyFirst', { count: counts.onlyFirst }),
          t('compare.onlySecond', { count: counts.onlySecond }),
          t('compare.both', { count: counts.both }),
          t('compare.neither', { count: counts.neither }),
        ].join(' · ')}
      </p>
      <div className={styles.choice}>
        <Action pressed={!every} onClick={() => setEvery(false)}>
          {t('compare.differing')}
        </Action>
        <Action pressed={every} onClick={() => setEvery(true)}>
          {t('compare.every')}
        </Action>
      </div>
      {shown.length === 0 ? (
        <p>{t('compare.same')}</p>
      ) : (
        <table className={styles.table}>
          <caption>{t('compare.rows')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t('compare.row')}
              </th>
              <th scope="col">{t('compare.a')}</th>
              <th scope="col">{t('compare.b')}</th>
              <th scope="col">{t('compare.categories')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row}>
                <th scope="row" className={styles.number}>
                  {row.row}
                </th>
                {mark(row.first)}
                {mark(row.second)}
                <td>
                  <CategoryTags categories={categories.get(row.row) ?? []} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.soft}>{t('compare.merged')}</p>
      {truncated !== null && <p className={styles.soft}>{t('compare.truncated', { shown: truncated })}</p>}
    </section>
  )
}
