// What the law asks to be told of an exposure, as counts: people by the gravest class of what was held, and the tier by
// numbers alone. Indicative; it says so itself.

import { useTranslation } from 'react-i18next'
import { count } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import styles from './Blast.module.css'
import type { BlastAnswer } from './blastQuestion.ts'

export function Law({ radius }: { readonly radius: BlastAnswer }) {
  const { t, i18n } = useTranslation()
  return (
    <Panel title={t('blast.law')}>
      <p>
        {radius.articles.map((article) => (
          <span key={article}>
            <Tag>{article}</Tag>{' '}
          </span>
        ))}
      </p>
      <table className={styles.classes}>
        <caption>{t('blast.byClass')}</caption>
        <tbody>
          {radius.byClass.map(({ dataClass, subjects }) => (
            <tr key={dataClass}>
              <th scope="row">{t(`blast.class.${dataClass}`)}</th>
              <td>{count(subjects, i18n.language)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('blast.tierName')}</th>
            <td>{t(`blast.tier.${radius.tier}`)}</td>
          </tr>
          <tr>
            <th scope="row">{t('blast.insider')}</th>
            <td>{t(`blast.tier.${radius.tierOfInsider}`)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.soft}>{i18n.language === 'en' ? radius.note : t('blast.note')}</p>
    </Panel>
  )
}
