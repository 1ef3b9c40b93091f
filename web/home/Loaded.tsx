// What is loaded, in one line of numbers.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { count } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import styles from './Home.module.css'

export const LoadedFragment = graphql(`
  fragment Loaded on Status {
    demo
    mapName
    holders
    flows
    movements
    subjects
  }
`)

export function Loaded({ status }: { readonly status: FragmentOf<typeof LoadedFragment> }) {
  const { t, i18n } = useTranslation()
  const loaded = readFragment(LoadedFragment, status)
  return (
    <Panel title={t('home.loaded')}>
      {loaded.mapName !== null && <p className={styles.mapName}>{loaded.mapName}</p>}
      <ul className={styles.numbers}>
        {(['holders', 'flows', 'movements', 'subjects'] as const).map((word) => (
          <li key={word}>
            <strong className={styles.number}>{count(loaded[word], i18n.language)}</strong> {t(`home.${word}`)}
          </li>
        ))}
      </ul>
      {loaded.demo && <p className={styles.soft}>{t('home.inventedNote')}</p>}
    </Panel>
  )
}
