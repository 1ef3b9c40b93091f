// The common source board as a table: every column orders it, a box on each line takes the source into the picture, and
// its name draws its chains alone.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { bits, count, percent, plainNumber } from '../parts/number.ts'
import { BOARD_COLUMNS, type BoardColumn, type BoardOrder, nextOrder, ordered, type RankingRow } from './board.ts'
import styles from './RankingTable.module.css'
import { UNKNOWN } from './unknown.ts'

interface Props {
  readonly rows: readonly RankingRow[]
  /** Keys of the sources whose chains are to be drawn. */
  readonly picked: ReadonlySet<string>
  /** null: chains are not drawn of this grain. */
  readonly onPick: ((key: string) => void) | null
  readonly onDraw: (key: string) => void
}

const TEXT = new Set<BoardColumn>(['name', 'kind'])

export function BoardTable({ rows, picked, onPick, onDraw }: Props) {
  const { t, i18n } = useTranslation()
  const [order, setOrder] = useState<BoardOrder>({ by: 'rank', descending: false })
  const language = i18n.language
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('answer.tableTitle')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {onPick !== null && <th scope="col">{t('answer.board.draw')}</th>}
            {BOARD_COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                className={TEXT.has(column) ? undefined : styles.number}
                aria-sort={order.by === column ? (order.descending ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" className={styles.order} onClick={() => setOrder(nextOrder(order, column))}>
                  {t(`answer.column.${column}`)}
                  <span aria-hidden="true">{order.by === column ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
            <th scope="col">{t('answer.column.why')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered(rows, order, language).map((row) => (
            <tr key={row.key}>
              {onPick !== null && (
                <td>
                  {row.key !== UNKNOWN && (
                    <input
                      type="checkbox"
                      aria-label={t('answer.board.pick', { name: row.name })}
                      checked={picked.has(row.key)}
                      onChange={() => onPick(row.key)}
                    />
                  )}
                </td>
              )}
              <td className={styles.number}>{row.rank === null ? t('answer.noPosterior') : row.rank}</td>
              <th scope="row">
                {onPick === null || row.key === UNKNOWN ? (
                  row.name
                ) : (
                  <Action tone="quiet" className={styles.name} onClick={() => onDraw(row.key)}>
                    {row.name}
                  </Action>
                )}
              </th>
              <td>{row.kind}</td>
              <td className={styles.number}>
                {row.posterior === null ? t('answer.noPosterior') : percent(row.posterior, language)}
              </td>
              <Share part={row.covered} of={row.matched} language={language} />
              <Share part={row.exposed} of={row.population} language={language} />
              <td className={styles.number}>
                {row.lift === null ? t('answer.noPosterior') : `× ${plainNumber(row.lift, language)}`}
              </td>
              <td className={styles.number}>
                {row.misses === null ? t('answer.noPosterior') : count(row.misses, language)}
              </td>
              <td className={styles.number}>
                {row.inferred === null ? t('answer.noPosterior') : count(row.inferred, language)}
              </td>
              <td className={styles.number}>{bits(row.bits, language)}</td>
              <td className={styles.why}>{row.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface ShareProps {
  readonly part: number | null
  readonly of: number | null
  readonly language: string
}

/** "20 / 60" and its share under it. */
function Share({ part, of, language }: ShareProps) {
  const { t } = useTranslation()
  if (part === null || of === null) return <td className={styles.number}>{t('answer.noPosterior')}</td>
  return (
    <td className={styles.number}>
      {count(Math.round(part), language)} / {count(of, language)}
      {of > 0 && <span className={styles.share}>{percent(part / of, language)}</span>}
    </td>
  )
}
