// What an audited match found: whether the person is known, in which rows of the case, under which short token. A row
// that has chains can be gone to.

import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { count } from '../parts/number.ts'
import { shortToken } from '../parts/shortToken.ts'
import { chooseRow } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './MatchPerson.module.css'
import type { IdentifierMatch } from './matchOrder.ts'

/** So many rows are offered to go to; the rest is counted. */
const SHOWN = 12

interface Props {
  readonly match: IdentifierMatch
  /** Called when a row was gone to. */
  readonly onLeave: () => void
}

export function MatchAnswer({ match, onLeave }: Props) {
  const { t, i18n } = useTranslation()
  const [, go] = useView()
  const { token, verified, state, rows, rowCount, left } = match
  const known = state === 'MATCHED' ? 'known' : state === 'AMBIGUOUS' ? 'several' : 'unknown'
  const shown = rows.slice(0, SHOWN)
  return (
    <div className={styles.answer}>
      <p className={styles.verdict}>{t(rowCount > 0 ? 'match.inCase' : 'match.notInCase', { count: rowCount })}</p>
      <p>
        {t(`match.${known}`)} {t('match.token')} <code>{shortToken(token)}</code>
      </p>
      {!verified && <p className={styles.doubt}>{t('match.unverified')}</p>}
      {shown.length > 0 && (
        <ul className={styles.rows} aria-label={t('match.rows')}>
          {shown.map((row) => (
            <li key={row}>
              <Action
                onClick={() => {
                  go(chooseRow(row))
                  onLeave()
                }}
              >
                {t('match.row', { row })}
              </Action>
            </li>
          ))}
        </ul>
      )}
      {rowCount > shown.length && (
        <p className={styles.soft}>{t('match.more', { omitted: count(rowCount - shown.length, i18n.language) })}</p>
      )}
      <p className={styles.soft}>{t('match.left', { count: left })}</p>
    </div>
  )
}
