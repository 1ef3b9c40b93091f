// The map as a picture or as its table twin, with what it leaves out said aloud and a way to see all of it.

import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useDays } from '../parts/useDays.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { folding, moving, opening } from '../url/arrangement.ts'
import { pickFlow, pickHolder, pickHop, pickNothing } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { draw } from './elements.ts'
import { HolderActions } from './HolderActions.tsx'
import { Legend } from './Legend.tsx'
import styles from './Map.module.css'
import { Map as Canvas } from './Map.tsx'
import { MapTable, type RankedPlace } from './MapTable.tsx'
import { MAP_STAGES, type MapAlso, type MapChain } from './mapFacts.ts'
import { planned } from './plan.ts'
import { SavePicture } from './SavePicture.tsx'
import { stageKey } from './shown.ts'
import { TableFirst } from './TableFirst.tsx'
import { useArrangement } from './useArrangement.ts'
import { useElk } from './useElk.ts'
import { useNamedMap, useWholeMap } from './useWholeMap.ts'
import { withinDays } from './withinDays.ts'

interface Props {
  /** The map as of this instant, ISO in UTC; null: the newest. */
  readonly asOf: string | null
  readonly chain: MapChain
  readonly seen: string | null
  readonly ranked: readonly RankedPlace[]
  /** Holder of the candidate under examination. */
  readonly current: string | null
  readonly theme: string
  /** Drawn beside the chain, and how that is said; left out: nothing. */
  readonly also?: (MapAlso & { readonly said: string }) | null
}

/** A larger picture is shown as a table first. */
const MOST_AT_ONCE = 1_500

export function MapPanel({ asOf, chain, seen, ranked, current, theme, also = null }: Props) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const days = useDays()
  // A stretch of time needs flows that were closed since, too.
  const answer = useWholeMap(days === null ? asOf : null)
  const named = useNamedMap()
  const [arranged, arrange] = useArrangement()
  const [boxed, setBoxed] = useState<ReadonlySet<string>>(new Set())
  const { holder, flow, hop, all } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: `named` changes with the language, which `t` stands for.
  const within = useMemo(
    () => (answer.data === undefined ? null : withinDays(named(answer.data), days)),
    [answer.data, days, t],
  )
  const map = within?.map ?? null
  const plan = useMemo(() => {
    if (map === null) return null
    const look = {
      seen,
      ranked: ranked.map(({ key }) => key),
      current,
      picked: { holder, flow, hop: placeOf(chain, hop) },
      all,
      arranged,
      boxed,
      ...(also === null ? {} : { also }),
    }
    return planned(map, chain, look)
  }, [map, chain, seen, ranked, current, holder, flow, hop, all, arranged, boxed, also])
  const heights = useElk(plan)
  const picture = useMemo(
    () => (plan === null ? null : draw(plan, { folded: (count) => t('map.folded', { count }) }, heights)),
    [plan, heights, t],
  )

  if (answer.error !== null) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (map === null || picture === null) return <Waiting text={t('map.loading')} />
  const nameOf = (key: string) => map.holders.find((one) => one.key === key)?.name ?? key
  const told = chain.length === 0 ? '' : t('map.chainDrawn', { names: chainKeys(chain).map(nameOf).join(' → ') })
  const alsoTold = also === null ? '' : ` ${also.said}`
  const { shown, all: total, away } = picture
  const waits = shown > MOST_AT_ONCE && !arranged.drawn
  const kept = new Set([...chainKeys(chain), ...(current === null ? [] : [current])])
  const actions = (
    <HolderActions
      picked={map.holders.find(({ key }) => key === holder) ?? null}
      boxed={boxed}
      kept={kept}
      onBoxed={setBoxed}
    />
  )
  const words = shown === total ? 'showingAll' : all || chain.length === 0 ? 'showingFirst' : 'showingNear'
  const stages = MAP_STAGES.map(stageKey)
  const isUnfolded = stages.every((stage) => arranged.opened.includes(stage))
  const toTable = (
    <Action tone="quiet" onClick={() => go({ map: view.map === 'table' ? 'picture' : 'table' })}>
      {view.map === 'table' ? t('map.picture') : t('map.table')}
    </Action>
  )
  return (
    <section className={styles.panel} aria-label={t('map.title')}>
      {answer.data?.truncated === true && <p className={styles.soft}>{t('map.truncated', { shown: total })}</p>}
      {view.map === 'picture' && waits && (
        <TableFirst
          shown={shown}
          onDraw={() => arrange({ ...arranged, drawn: true })}
          onFold={arranged.opened.length === 0 ? null : () => arrange({ ...arranged, opened: [] })}
        />
      )}
      {view.map === 'table' || waits ? (
        <MapTable map={map} chain={chain} ranked={ranked} boxed={boxed} onBoxed={setBoxed} aside={toTable}>
          {actions}
        </MapTable>
      ) : (
        <>
          <div className={styles.wrap}>
            <Canvas
              picture={picture}
              theme={theme}
              label={t('map.pictureName', { shown, all: total, chain: `${told}${alsoTold}` })}
              taps={{
                onHolder: (key) => go(pickHolder(key)),
                onFlow: (key) => go(pickFlow(key)),
                onHop: (one) => go(pickHop(chain[one - 1]?.ordinal ?? one)),
                onFold: (stage) => arrange(opening(arranged, stage)),
                onBadge: (key) => arrange(opening(arranged, key)),
                onMoved: (key, by) => arrange(moving(arranged, key, by)),
                onBoxed: (keys) => setBoxed(new Set(keys)),
                onGround: () => go(pickNothing()),
              }}
            />
            {actions}
            <p className={styles.limit}>
              {t(`map.${words}`, { shown, all: total })} {also !== null && also.links.length === 0 && `${also.said} `}
              {within !== null && within.hidden > 0 && `${t('map.hiddenByDays', { count: within.hidden })} `}
              {(shown < total || all) && (
                <Action tone="quiet" onClick={() => go({ all: !all })}>
                  {all ? t('map.showNear') : t('map.showAll')}
                </Action>
              )}
              {all && (shown < total || isUnfolded) && (
                <Action
                  tone="quiet"
                  onClick={() =>
                    arrange(isUnfolded ? stages.reduce(folding, arranged) : stages.reduce(opening, arranged))
                  }
                >
                  {t(isUnfolded ? 'map.foldAll' : 'map.unfoldAll')}
                </Action>
              )}
              {away > 0 && (
                <Action tone="quiet" onClick={() => arrange({ ...arranged, hidden: new Set() })}>
                  {t('map.away', { count: away })}
                </Action>
              )}
              {toTable}
              <SavePicture picture={picture} limit={t(`map.${words}`, { shown, all: total })} />
            </p>
          </div>
          <Legend />
        </>
      )}
    </section>
  )
}

/** Where a hop stands among those drawn, from 1; null: it is not drawn. */
function placeOf(chain: MapChain, hop: number | null): number | null {
  const place = chain.findIndex(({ ordinal }, i) => (ordinal ?? i + 1) === hop)
  return place === -1 ? null : place + 1
}

function chainKeys(chain: MapChain): string[] {
  const first = chain[0]
  return first === undefined ? [] : [first.from, ...chain.map(({ to }) => to)]
}
