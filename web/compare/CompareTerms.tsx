// The terms of two candidates beside each other, each with the difference in bits: plus speaks for A, minus for B.

import { useTranslation } from 'react-i18next'
import { bits } from '../parts/number.ts'
import styles from './Compare.module.css'

interface Termed {
  readonly bits: number
  readonly terms: readonly { readonly name: TermName; readonly bits: number }[]
}

type TermName = 'PRIOR' | 'COVERAGE' | 'CANARY' | 'CONDUCT' | 'FIELDS' | 'CONTROLS'

interface Props {
  readonly first: Termed
  readonly second: Termed
}

export function CompareTerms({ first, second }: Props) {
  const { t, i18n } = useTranslation()
  const rows = first.terms.map(({ name, bits: a }) => ({
    name: t(`list.term.${name}`),
    a,
    b: second.terms.find((term) => term.name === name)?.bits ?? 0,
  }))
  const written = (value: number) => bits(value, i18n.language)
  return (
    <table className={styles.table}>
      <caption>{t('compare.terms')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.term')}</th>
          <th scope="col" className={styles.number}>
            {t('compare.a')}
          </th>
          <th scope="col" className={styles.number}>
            {t('compare.b')}
          </th>
          <th scope="col" className={styles.number}>
            {t('compare.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, a, b }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.number}>{written(a)}</td>
            <td className={styles.number}>{written(b)}</td>
            <td className={`${styles.number} ${a < b ? styles.against : a > b ? styles.for : ''}`}>{written(a - b)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('compare.sum')}</th>
          <td className={styles.number}>{written(first.bits)}</td>
          <td className={styles.number}>{written(second.bits)}</td>
          <td className={styles.number}>{written(first.bits - second.bits)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
