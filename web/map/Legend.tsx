// What the shapes and lines mean, always in sight: colour is never the only cue.

import { useTranslation } from 'react-i18next'
import styles from './Map.module.css'

export function Legend() {
  const { t } = useTranslation()
  return (
    <ul className={styles.legend} aria-label={t('map.legend')}>
      <li>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <circle cx="11" cy="6" r="5" />
        </svg>
        {t('list.stage.CUSTOMER')}
      </li>
      <li>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <rect x="2" y="1" width="18" height="10" rx="4" />
        </svg>
        {t('list.stage.COUNTER')}
      </li>
      <li>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <rect x="2" y="1" width="18" height="10" />
        </svg>
        {t('list.stage.SYSTEM')}
      </li>
      <li>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <path d="M1 6 11 1 21 6 11 11Z" />
        </svg>
        {t('list.stage.THIRD_PARTY')}
      </li>
      <li>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <path d="M5 11 11 1 17 11Z" />
        </svg>
        {t('list.stage.MARKET')}
      </li>
      <li>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <path d="M0 6H22" className={styles.chainLine} />
        </svg>
        {t('map.onChain')}
      </li>
      <li>
        <svg viewBox="0 0 22 12" aria-hidden="true">
          <path d="M0 6H22" className={styles.inferredLine} />
        </svg>
        {t('map.inferred')}
      </li>
    </ul>
  )
}
