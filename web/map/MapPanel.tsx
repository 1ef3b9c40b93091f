// The map as a picture or as its table twin, with what it leaves out said aloud and a way to see all of it.

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { pickFlow, pickHolder, pickHop, pickNothing } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { elements } from './elements.ts'
import { Legend } from './Legend.tsx'
import styles from './Map.module.css'
import { Map as Canvas } from './Map.tsx'
import { MapTable, type RankedPlace } from './MapTable.tsx'
import type { MapChain } from './mapFacts.ts'
import { useNamedMap, useWholeMap } from './useWholeMap.ts'

interface Props {
  /** The map as of this instant, ISO in UTC; null: the newest. */
  readonly asOf: string | null
  readonly chain: MapChain
  readonly seen: string | null
  readonly ranked: readonly RankedPlace[]
  /** Holder of the candidate under examination. */
  readonly current: string | null
  readonly theme: string
}

export function MapPanel({ asOf, chain, seen, ranked, current, theme }: Props) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const answer = useWholeMap(asOf)
  const named = useNamedMap()
  const { holder, flow, hop, all } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: `named` changes with the language, which `t` stands for.
  const map = useMemo(() => (answer.data === undefined ? null : named(answer.data)), [answer.data, t])
  const picture = useMemo(() => {
    if (map === null) return null
    const look = { seen, ranked: ranked.map(({ key }) => key), current, picked: { holder, flow, hop }, all }
    return elements(map, chain, look, { folded: (count) => t('map.folded', { count }) })
  }, [map, chain, seen, ranked, current, holder, flow, hop, all, t])

  if (answer.error !== null) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (map === null || picture === null) return <Waiting text={t('map.loading')} />
  const nameOf = (key: string) => map.holders.find((one) => one.key === key)?.name ?? key
  const told = chain.length === 0 ? '' : t('map.chainDrawn', { names: chainKeys(chain).map(nameOf).join(' → ') })
  const { shown, all: total } = picture
  const words = shown === total ? 'showingAll' : all || chain.length === 0 ? 'showingFirst' : 'showingNear'
  const toTable = (
    <Action tone="quiet" onClick={() => go({ map: view.map === 'table' ? 'picture' : 'table' })}>
      {view.map === 'table' ? t('map.picture') : t('map.table')}
    </Action>
  )
  return (
    <section className={styles.panel} aria-label={t('map.title')}>
      {answer.data?.truncated === true && <p className={styles.soft}>{t('map.truncated', { shown: total })}</p>}
      {view.map === 'table' ? (
        <MapTable map={map} chain={chain} ranked={ranked} aside={toTable} />
      ) : (
        <>
          <div className={styles.wrap}>
            <Canvas
              picture={picture}
              theme={theme}
              label={t('map.pictureName', { shown, all: total, chain: told })}
              taps={{
                onHolder: (key) => go(pickHolder(key)),
                onFlow: (key) => go(pickFlow(key)),
                onHop: (one) => go(pickHop(one)),
                onFold: () => go({ all: true }),
                onGround: () => go(pickNothing()),
              }}
            />
            <p className={styles.limit}>
              {t(`map.${words}`, { shown, all: total })}{' '}
              {(shown < total || all) && (
                <Action tone="quiet" onClick={() => go({ all: !all })}>
                  {all ? t('map.showNear') : t('map.showAll')}
                </Action>
              )}
              {toTable}
            </p>
          </div>
          <Legend />
        </>
      )}
    </section>
  )
}

function chainKeys(chain: MapChain): string[] {
  const first = chain[0]
  return first === undefined ? [] : [first.from, ...chain.map(({ to }) => to)]
}
