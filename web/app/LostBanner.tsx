// Says that the server does not answer, as long as any question is being asked again for that reason; goes away by
// itself when one is answered. Questions already answered stay on the screen.

import { type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { ServerLost } from '../graphql/failure.ts'
import styles from './Frame.module.css'

export function LostBanner() {
  const { t } = useTranslation()
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback((listener: () => void) => cache.subscribe(listener), [cache])
  const lost = useSyncExternalStore(subscribe, () => isLost(cache))
  return (
    <div role="alert">
      {lost && (
        <p className={styles.lost}>
          <strong>{t('frame.lost')}</strong> {t('frame.lostDetail')}
        </p>
      )}
    </div>
  )
}

function isLost(cache: QueryCache): boolean {
  return cache
    .getAll()
    .some(({ state }) => state.fetchStatus === 'fetching' && state.fetchFailureReason instanceof ServerLost)
}
