// What became of a lot that was committed: rows that add up, and the revisions that its maps made.

import { useTranslation } from 'react-i18next'
import { Notice } from '../parts/Notice.tsx'
import { count } from '../parts/number.ts'
import type { Lot } from './lotQuestions.ts'
import styles from './StewardDesk.module.css'

export function Committed({ report }: { readonly report: NonNullable<Lot['report']> }) {
  const { t, i18n } = useTranslation()
  const number = (value: number) => count(value, i18n.language)
  const { rows, stored, alreadyThere, refused, maps, stopped } = report
  return (
    <div className={styles.done}>
      <Notice title={stopped ? t('steward.stopped') : t('steward.committed')}>
        <p>
          {t('steward.became', {
            rows: number(rows),
            stored: number(stored),
            already: number(alreadyThere),
            refused: number(refused),
          })}
        </p>
        <ul>
          {maps.map(({ source, revision, opened, closed, takenOver }) => (
            <li key={source}>
              {revision === null
                ? t('steward.mapSame', { source })
                : t('steward.mapNew', { revision, opened: number(opened), closed: number(closed) })}
              {takenOver > 0 && ` ${t('steward.takenOver', { taken: number(takenOver) })}`}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
