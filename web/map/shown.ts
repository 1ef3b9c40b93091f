// Which holders are drawn: those on the chain, the ranked ones, their neighbours, up to a number a stage; or the whole map,
// folded where it is large; and what the reader has opened, pinned and hidden. What is left out is counted, stage by
// stage, so that no limit is silent: drawn + folded + put away is always all. Pure.

import { NOTHING_ARRANGED } from '../url/arrangement.ts'
import { A_STAGE, unfolded } from './fold.ts'
import { MAP_STAGES, type MapChain, type MapHolder, type MapLook, type MapStage, type WholeMap } from './mapFacts.ts'
import { neighboursOf, wholesOf } from './neighbours.ts'

export interface Shown {
  /** Holders to draw, in the order of the map. */
  readonly holders: readonly MapHolder[]
  /** Which of them were added to what is drawn anyway, and in what order; the places of the others must not change. */
  readonly added: ReadonlyMap<string, number>
  /** How many of each stage are left out; stages that lack none are left out too. */
  readonly folded: ReadonlyMap<MapStage, number>
  /** How many the reader has hidden. */
  readonly away: number
  /** How many neighbours of a drawn holder are not drawn, by key; holders that lack none are left out. */
  readonly hidden: ReadonlyMap<string, number>
  /** Not drawn only because the reader hid or folded them: their places are kept for them. */
  readonly ghosts: readonly MapHolder[]
}

/** Above this the canvas no longer answers: the rest stays folded and counted, whatever is opened. */
export const MOST_DRAWN = 5_000
/** Ranked places that are drawn even when they are no neighbours of the chain. */
const RANKED_DRAWN = 4

/** `~COUNTER`: the box that stands for what is not drawn of a stage. No holder's key begins so. */
export function stageKey(stage: MapStage): string {
  return `~${stage}`
}

/** Cost O(holders log holders + flows). The empty map gives nothing. */
export function shown(map: WholeMap, chain: MapChain, look: MapLook): Shown {
  const arranged = look.arranged ?? NOTHING_ARRANGED
  const { around, byKey } = neighboursOf(map)
  const must = new Set(mustBeDrawn(chain, look).filter((key) => byKey.has(key)))
  const away = new Set([...arranged.hidden].filter((key) => byKey.has(key) && !must.has(key)))
  const isFolded = (holder: MapHolder) =>
    arranged.folded.size > 0 &&
    (arranged.folded.has(stageKey(holder.stage)) || wholesOf(holder, byKey).some((whole) => arranged.folded.has(whole)))
  const may = (holder: MapHolder) => !away.has(holder.key) && !isFolded(holder)
  const first = [...base(map, chain, look, must)].flatMap((key) => byKey.get(key) ?? [])
  const drawn = new Set(first.filter((holder) => must.has(holder.key) || may(holder)).map(({ key }) => key))
  const added = new Map<string, number>()
  const add = (holder: MapHolder | undefined) => {
    if (holder === undefined || drawn.has(holder.key) || drawn.size >= MOST_DRAWN) return
    added.set(holder.key, added.size)
    drawn.add(holder.key)
  }
  for (const key of [...arranged.pinned, look.picked.holder]) {
    if (key !== null && !away.has(key)) add(byKey.get(key))
  }
  for (const opened of arranged.opened) {
    const here = MAP_STAGES.some((stage) => stageKey(stage) === opened)
      ? map.holders.filter(({ stage }) => stageKey(stage) === opened)
      : [...(around.get(opened) ?? [])].flatMap((key) => byKey.get(key) ?? [])
    for (const holder of here) if (may(holder)) add(holder)
  }
  const holders = map.holders.filter(({ key }) => drawn.has(key))
  const ghosts = first.filter(({ key }) => !drawn.has(key))
  return { holders, added, ghosts, ...leftOut(map, holders, drawn, away) }
}

function mustBeDrawn(chain: MapChain, look: MapLook): string[] {
  const also = [...(look.also?.keys ?? []), ...(look.also?.links.flatMap(({ from, to }) => [from, to]) ?? [])]
  const keys = [...chain.flatMap(({ from, to }) => [from, to]), look.current, ...also]
  return [...keys.filter((key) => key !== null), ...look.ranked.slice(0, RANKED_DRAWN)]
}

/** What is drawn before the reader has arranged anything. */
function base(map: WholeMap, chain: MapChain, look: MapLook, must: ReadonlySet<string>): Set<string> {
  const worth = worthOf(map, chain, look, must)
  const best = (stage: MapStage) =>
    map.holders
      .filter((holder) => holder.stage === stage && (worth.get(holder.key) ?? 0) > 0)
      .sort((a, b) => (worth.get(b.key) ?? 0) - (worth.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1))
  if (look.all) return new Set([...must, ...unfolded(map, best)])
  return new Set([
    ...must,
    ...MAP_STAGES.flatMap((stage) =>
      best(stage)
        .slice(0, A_STAGE)
        .map(({ key }) => key),
    ),
  ])
}

/** How much a holder belongs in the picture: what must be there, then ranked ones, then neighbours, then the well connected. */
function worthOf(map: WholeMap, chain: MapChain, look: MapLook, must: ReadonlySet<string>): Map<string, number> {
  const { around } = neighboursOf(map)
  const rank = new Map(look.ranked.map((key, i) => [key, i]))
  return new Map(
    map.holders.map(({ key, kind }) => {
      if (must.has(key)) return [key, 1e9]
      // Staff of an outlet fold into it: the number at its corner says that they are there.
      if (kind === 'EMPLOYEE') return [key, 0]
      if (rank.has(key)) return [key, 1e6 + 1000 - (rank.get(key) ?? 0)]
      const touched = around.get(key) ?? new Set<string>()
      return [key, chain.length === 0 ? touched.size : [...must].filter((one) => touched.has(one)).length]
    }),
  )
}

function leftOut(
  map: WholeMap,
  holders: readonly MapHolder[],
  drawn: ReadonlySet<string>,
  away: ReadonlySet<string>,
): Pick<Shown, 'folded' | 'away' | 'hidden'> {
  const folded = new Map<MapStage, number>()
  for (const { key, stage } of map.holders) {
    if (!drawn.has(key) && !away.has(key)) folded.set(stage, (folded.get(stage) ?? 0) + 1)
  }
  const { around } = neighboursOf(map)
  const hidden = new Map<string, number>()
  for (const { key } of holders) {
    let count = 0
    for (const other of around.get(key) ?? []) if (!drawn.has(other)) count++
    if (count > 0) hidden.set(key, count)
  }
  return { folded, away: away.size, hidden }
}
