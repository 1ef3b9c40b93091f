// Nothing is loaded: how to bring in a map and logs of one's own.

import { useTranslation } from 'react-i18next'
import { Command } from '../parts/Command.tsx'
import { openData } from '../url/select.ts'
import { ViewLink } from '../url/ViewLink.tsx'
import styles from './Home.module.css'

export function EmptyTown() {
  const { t } = useTranslation()
  return (
    <section className={`${styles.card} ${styles.empty}`}>
      <h2 className={styles.emptyTitle}>{t('home.empty.title')}</h2>
      <p>{t('home.empty.lead')}</p>
      <Command text={t('home.empty.check')} />
      <Command text={t('home.empty.import')} />
      <p>
        <ViewLink change={openData()}>{t('home.empty.drop')}</ViewLink>
      </p>
      <p className={styles.soft}>{t('home.empty.files')}</p>
      <p className={styles.soft}>{t('home.empty.demo')}</p>
    </section>
  )
}
