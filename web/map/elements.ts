// The picture as a pure function of the map, the chain and the look: Cytoscape elements with places, and what was left
// out. Map.tsx draws it; nothing here knows the canvas.

import type { ElementDefinition } from 'cytoscape'
import { alsoEdges } from './alsoEdges.ts'
import { curve, type Place } from './curve.ts'
import type { MapChain, MapFlow, MapLook, WholeMap } from './mapFacts.ts'
import { ROW } from './order.ts'
import type { Column, Placed } from './place.ts'
import { type Heights, type Plan, placed, planned, SEEN } from './plan.ts'
import { type Shown, stageKey } from './shown.ts'
import { BADGE } from './taps.ts'

export interface Picture {
  readonly elements: readonly ElementDefinition[]
  readonly columns: readonly Column[]
  /** How many holders are drawn, and how many there are. */
  readonly shown: number
  readonly all: number
  /** How many of those that are not drawn the reader has hidden. */
  readonly away: number
  /** Differs when other holders are drawn: then the window is fitted to them anew. */
  readonly fitKey: string
}

/** More holders than these have straight lines between them, which a canvas draws many times faster. */
export const MOST_CURVED = 500
/** A name without white space is broken between any two characters. */
const CJK = /\p{Script=Han}/u

interface Words {
  /** "+ 36 more" */
  readonly folded: (count: number) => string
}

/** All at once: what is drawn, where it stands, how it is drawn. */
export function elements(map: WholeMap, chain: MapChain, look: MapLook, words: Words): Picture {
  return draw(planned(map, chain, look), words)
}

/** How a plan is drawn. `heights`: a better order within its columns (elk.ts); null: its own. */
export function draw(plan: Plan, words: Words, heights: Heights | null = null): Picture {
  const { map, chain, look, view, links } = plan
  const { places, columns } = placed(plan, heights)
  const at = new Map<string, Place>(places.map((one) => [one.key, moved(one, look)]))
  const onChain = new Map(
    chain.flatMap(
      ({ from, to }, i) =>
        [
          [from, i],
          [to, i + 1],
        ] as const,
    ),
  )
  const reached = new Set(look.also?.keys)
  const holders = view.holders.map(
    (holder): ElementDefinition => ({
      group: 'nodes',
      data: {
        id: holder.key,
        name: look.arranged?.pinned.has(holder.key) === true ? `⌖ ${holder.name}` : holder.name,
        stage: holder.stage,
        kind: holder.kind,
        height: heightOf(holder.name),
      },
      position: positionOf(at, holder.key),
      classes: [
        'holder',
        holder.stage,
        CJK.test(holder.name) ? 'cjk' : '',
        onChain.has(holder.key) ? 'on-chain' : '',
        reached.has(holder.key) ? 'reached' : '',
        holder.key === look.current ? 'current' : '',
        holder.key === look.picked.holder ? 'picked' : '',
        look.boxed?.has(holder.key) === true ? 'boxed' : '',
      ]
        .filter(Boolean)
        .join(' '),
    }),
  )
  return {
    elements: [
      ...holders,
      ...folds(view, places, columns, words),
      ...badges(view, at),
      ...seenMark(look, chain, at),
      ...links.map((link) => flowEdge(link, at, look, view.holders.length > MOST_CURVED)),
      ...alsoEdges(chain, look, at),
      ...chainEdges(chain, look, at),
    ],
    columns,
    shown: view.holders.length,
    all: map.holders.length,
    away: view.away,
    fitKey: view.holders.map(({ key }) => key).join(' '),
  }
}

/** Room for the name: two lines, or three for a long one. A Chinese character is as wide as two letters. */
function heightOf(name: string): number {
  const letters = [...name].reduce((sum, one) => sum + (CJK.test(one) ? 2 : 1), 0)
  return letters > 28 ? 52 : 38
}

function moved({ key, x, y }: Place & { readonly key: string }, look: MapLook): Place {
  const { dx, dy } = look.arranged?.moved.get(key) ?? { dx: 0, dy: 0 }
  return { x: x + dx, y: y + dy }
}

function flowEdge(
  { key, from, to, logged }: MapFlow,
  at: ReadonlyMap<string, Place>,
  look: MapLook,
  straight: boolean,
): ElementDefinition {
  const line = straight ? {} : curve(at.get(from), at.get(to))
  return {
    group: 'edges',
    data: { id: `flow:${key}`, flow: key, source: from, target: to, ...line },
    classes: ['flow', straight ? 'straight' : '', logged ? '' : 'unlogged', key === look.picked.flow ? 'picked' : '']
      .filter(Boolean)
      .join(' '),
  }
}

function chainEdges(chain: MapChain, look: MapLook, at: ReadonlyMap<string, Place>): ElementDefinition[] {
  const hops = chain.map(
    ({ from, to, evidence }, i): ElementDefinition => ({
      group: 'edges',
      data: {
        id: `hop:${i + 1}`,
        hop: i + 1,
        source: from,
        target: to,
        ...curve(at.get(from), at.get(to), othersThan(at, from, to)),
      },
      classes: ['hop', evidence, look.picked.hop === i + 1 ? 'picked' : ''].filter(Boolean).join(' '),
    }),
  )
  const last = chain.at(-1)
  if (last === undefined || look.seen === null) return hops
  // Where it was seen is drawn after the chain and needs no flow in the map; nobody logged that step. The chain of an
  // account ends with what the account did, so it leaves from the account.
  const source = look.current !== null && at.has(look.current) ? look.current : last.to
  const toSeen: ElementDefinition = {
    group: 'edges',
    data: {
      id: 'hop:seen',
      source,
      target: SEEN,
      ...curve(at.get(source), at.get(SEEN), othersThan(at, source, SEEN)),
    },
    classes: 'hop INFERRED',
  }
  return [...hops, toSeen]
}

/** Where a line of the chain must not run: behind a holder that it does not touch, as if it passed through it. */
function othersThan(at: ReadonlyMap<string, Place>, from: string, to: string): Place[] {
  return [...at].flatMap(([key, place]) => (key === from || key === to ? [] : [place]))
}

function seenMark(look: MapLook, chain: MapChain, at: ReadonlyMap<string, Place>): ElementDefinition[] {
  if (chain.length === 0 || look.seen === null) return []
  return [
    {
      group: 'nodes',
      data: { id: SEEN, name: look.seen, stage: 'MARKET', height: heightOf(look.seen) },
      position: positionOf(at, SEEN),
      classes: 'holder MARKET on-chain seen',
      grabbable: false,
    },
  ]
}

/** The boxes that stand for what is left out, below the first column of their stage. */
function folds(view: Shown, places: readonly Placed[], columns: readonly Column[], words: Words): ElementDefinition[] {
  let left = 0
  return columns.flatMap(({ stage, edge }) => {
    const [from, count] = [left, view.folded.get(stage)]
    left = edge
    if (count === undefined) return []
    const here = places.filter(({ x }) => x > from && x < edge)
    const x = here.reduce((least, one) => Math.min(least, one.x), here.length === 0 ? (from + edge) / 2 : edge)
    const y = here.reduce((most, one) => (one.x === x ? Math.max(most, one.y) : most), -ROW)
    return [
      {
        group: 'nodes' as const,
        data: { id: stageKey(stage), name: words.folded(count), of: stageKey(stage) },
        position: { x, y: y + ROW },
        classes: 'fold',
        grabbable: false,
      },
    ]
  })
}

/** The number at a holder's corner: neighbours that are not drawn. */
function badges(view: Shown, at: ReadonlyMap<string, Place>): ElementDefinition[] {
  return view.holders.flatMap(({ key, stage }) => {
    const hidden = view.hidden.get(key)
    // The two ends touch nearly everybody: a number there says nothing.
    if (hidden === undefined || stage === 'CUSTOMER' || stage === 'MARKET') return []
    const { x, y } = positionOf(at, key)
    const [left, top] = BADGE[stage === 'THIRD_PARTY' ? 'diamond' : 'box']
    return [
      {
        group: 'nodes',
        data: { id: `~hidden:${key}`, name: String(hidden), of: key },
        position: { x: x + left, y: y + top },
        classes: 'badge',
        grabbable: false,
      },
    ]
  })
}

function positionOf(at: ReadonlyMap<string, Place>, key: string): { x: number; y: number } {
  const { x, y } = at.get(key) ?? { x: 0, y: 0 }
  return { x, y }
}
