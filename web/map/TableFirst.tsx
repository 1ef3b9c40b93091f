// Said above the table when the picture would be too large to be read: how many would be drawn, and the two ways on.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { count } from '../parts/number.ts'
import styles from './Map.module.css'

interface Props {
  readonly shown: number
  readonly onDraw: () => void
  /** Folds everything that was opened; null: nothing was. */
  readonly onFold: (() => void) | null
}

export function TableFirst({ shown, onDraw, onFold }: Props) {
  const { t, i18n } = useTranslation()
  return (
    <p className={styles.tableFirst} role="status">
      {t('map.tableFirst', { shown: count(shown, i18n.language) })}{' '}
      <Action tone="quiet" onClick={onDraw}>
        {t('map.draw')}
      </Action>
      {onFold !== null && (
        <Action tone="quiet" onClick={onFold}>
          {t('map.foldAll')}
        </Action>
      )}
    </p>
  )
}
