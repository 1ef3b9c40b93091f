// The first page: what is loaded, how to begin, which cases are open; or, with nothing loaded, how to import.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { CaseList } from './CaseList.tsx'
import { EmptyTown } from './EmptyTown.tsx'
import styles from './Home.module.css'
import { Loaded, LoadedFragment } from './Loaded.tsx'
import { StartCase } from './StartCase.tsx'

interface Props {
  readonly status: FragmentOf<typeof LoadedFragment>
  /** Called with the key of a new case whose paste box is to be filled with the sample. */
  readonly onSample: (caseKey: string) => void
}

export function Home({ status, onSample }: Props) {
  const { t } = useTranslation()
  const { holders, demo } = readFragment(LoadedFragment, status)
  return (
    <div className={styles.page}>
      <div className={styles.lead}>
        <h1 className={styles.title}>{t('home.lead')}</h1>
        <p className={styles.soft}>{t('home.leadDetail')}</p>
      </div>
      {holders === 0 ? (
        <EmptyTown />
      ) : (
        <div className={styles.columns}>
          <div className={styles.card}>
            <StartCase demo={demo} onSample={onSample} />
            <Loaded status={status} />
          </div>
          <div className={styles.card}>
            <CaseList />
          </div>
        </div>
      )}
    </div>
  )
}
