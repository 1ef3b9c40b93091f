// Which row, and which of its chains: two small pickers above the strip. Rows that matched nobody have no chain and are
// not offered.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Action } from '../parts/Action.tsx'
import { plainNumber } from '../parts/number.ts'
import { chooseChain, chooseRow } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './ChainStrip.module.css'

export const ChainPickerFragment = graphql(`
  fragment ChainPicker on Chain {
    rank
    weight
    joinsWith
  }
`)

interface Props {
  /** The rows that matched, ascending. */
  readonly rows: readonly number[]
  readonly row: number
  /** Those that meet the brushed days. */
  readonly chains: readonly FragmentOf<typeof ChainPickerFragment>[]
  /** How many there are without that. */
  readonly all: number
}

export function ChainPicker({ rows, row, chains: masked, all }: Props) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const chains = readFragment(ChainPickerFragment, masked)
  const chain = chains.find(({ rank }) => rank === view.chain) ?? chains[0]
  const place = rows.indexOf(row)
  const better = chains[(chain === undefined ? 0 : chains.indexOf(chain)) - 1]
  const worse = chain === undefined ? undefined : chains[chains.indexOf(chain) + 1]
  const step = (list: readonly number[], at: number, by: number) => list[at + by]
  const before = step(rows, place, -1)
  const after = step(rows, place, 1)
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{t('chain.title')}</h2>
      <div className={styles.picker}>
        <label htmlFor="chain-row">{t('chain.row')}</label>
        <Action
          className={styles.step24}
          aria-label={t('chain.previousRow')}
          disabled={before === undefined}
          onClick={() => before !== undefined && go(chooseRow(before))}
        >
          ‹
        </Action>
        <select id="chain-row" value={row} onChange={(event) => go(chooseRow(Number(event.target.value)))}>
          {rows.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <Action
          className={styles.step24}
          aria-label={t('chain.nextRow')}
          disabled={after === undefined}
          onClick={() => after !== undefined && go(chooseRow(after))}
        >
          ›
        </Action>
      </div>
      {chain !== undefined && (
        <div className={styles.picker}>
          <Action
            className={styles.step24}
            aria-label={t('chain.previousChain')}
            disabled={better === undefined}
            onClick={() => better !== undefined && go(chooseChain(better.rank))}
          >
            ‹
          </Action>
          <span role="status">{t('chain.chainOf', { rank: chain.rank, all })}</span>
          <Action
            className={styles.step24}
            aria-label={t('chain.nextChain')}
            disabled={worse === undefined}
            onClick={() => worse !== undefined && go(chooseChain(worse.rank))}
          >
            ›
          </Action>
          <span className={styles.soft}>
            {t('chain.weight', { weight: plainNumber(chain.weight, i18n.language) })}
            {chain.joinsWith.length > 0 && ` · ${t('chain.joins', { ranks: chain.joinsWith.join(', ') })}`}
          </span>
        </div>
      )}
    </div>
  )
}
