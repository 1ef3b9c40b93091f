// The map as a table: every holder, with its place in the ranking and on the chain. The equal of the picture, not its
// fallback: what can be picked there can be picked here, by keyboard.

import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { count, percent } from '../parts/number.ts'
import { useRoving } from '../parts/useRoving.ts'
import { pickHolder } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Map.module.css'
import type { MapChain, WholeMap } from './mapFacts.ts'
import { type HolderRow, tableRows } from './tableRows.ts'

export interface RankedPlace {
  readonly key: string
  readonly rank: number
  readonly posterior: number | null
}

interface Props {
  readonly map: WholeMap
  readonly chain: MapChain
  readonly ranked: readonly RankedPlace[]
  /** Keys of the rows that are chosen together. */
  readonly boxed: ReadonlySet<string>
  readonly onBoxed: (keys: ReadonlySet<string>) => void
  readonly aside: ReactNode
  /** What can be done with what is picked or chosen. */
  readonly children: ReactNode
}

/** As many rows stand there at first, and come with each "more". */
const ROWS = 200

const KINDS = [
  'POPULATION',
  'OUTLET',
  'EMPLOYEE',
  'DEVICE',
  'SYSTEM',
  'DATASET',
  'JOB',
  'THIRD_PARTY',
  'MARKET',
] as const

export function MapTable({ map, chain, ranked, boxed, onBoxed, aside, children }: Props) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const [search, setSearch] = useState('')
  const roving = useRoving<HTMLTableSectionElement>()
  const [most, setMost] = useState(ROWS)
  const wanted = search.toLocaleLowerCase(i18n.language)
  const found = useMemo(() => tableRows(map, chain, ranked, wanted), [map, chain, ranked, wanted])
  const rows = found.slice(0, most)
  const kindName = (kind: string) => {
    const known = KINDS.find((one) => one === kind)
    return known === undefined ? kind : t(`list.kind.${known}`)
  }
  const chainPlace = ({ hop }: HolderRow) => (hop === null ? '' : hop === 0 ? t('map.start') : t('map.yes', { hop }))
  return (
    <div className={styles.tablePanel}>
      <div className={styles.tableBar}>
        <Field label={t('map.search')}>
          {(id) => (
            <input
              id={id}
              type="search"
              value={search}
              autoComplete="off"
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </Field>
        <span role="status">{t('map.found', { count: found.length })}</span>
        {aside}
      </div>
      {children}
      {rows.length < found.length && (
        <p className={styles.soft}>
          {t('map.rowsShown', { shown: rows.length, all: count(found.length, i18n.language) })}{' '}
          <Action tone="quiet" onClick={() => setMost(most + ROWS)}>
            {t('map.moreRows', { count: Math.min(ROWS, found.length - rows.length) })}
          </Action>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('map.tableName')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('map.column.together')}</th>
              <th scope="col">{t('map.column.name')}</th>
              <th scope="col">{t('map.column.kind')}</th>
              <th scope="col">{t('map.column.stage')}</th>
              <th scope="col" className={styles.number}>
                {t('map.column.rank')}
              </th>
              <th scope="col" className={styles.number}>
                {t('map.column.posterior')}
              </th>
              <th scope="col" className={styles.number}>
                {t('map.column.flowsIn')}
              </th>
              <th scope="col" className={styles.number}>
                {t('map.column.flowsOut')}
              </th>
              <th scope="col">{t('map.column.chain')}</th>
            </tr>
          </thead>
          <tbody {...roving.list}>
            {rows.map((row, i) => (
              <tr key={row.key} className={row.key === view.holder ? styles.pickedRow : undefined}>
                <td>
                  <input
                    type="checkbox"
                    tabIndex={row.key === view.holder || boxed.has(row.key) ? 0 : -1}
                    aria-label={t('map.choose', { name: row.name })}
                    checked={boxed.has(row.key)}
                    onChange={() => onBoxed(chosen(boxed, row.key))}
                  />
                </td>
                <th scope="row">
                  <Action
                    {...roving.item(i, rows.length)}
                    printed
                    tone="quiet"
                    pressed={row.key === view.holder}
                    onClick={() => go(pickHolder(row.key))}
                  >
                    {row.name}
                  </Action>
                </th>
                <td>{kindName(row.kind)}</td>
                <td>{t(`list.stage.${row.stage}`)}</td>
                <td className={styles.number}>{row.rank}</td>
                <td className={styles.number}>{row.posterior !== null && percent(row.posterior, i18n.language)}</td>
                <td className={styles.number}>{row.flowsIn}</td>
                <td className={styles.number}>{row.flowsOut}</td>
                <td>{chainPlace(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function chosen(boxed: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return boxed.has(key) ? new Set([...boxed].filter((one) => one !== key)) : new Set([...boxed, key])
}
