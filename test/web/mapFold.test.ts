// Folding: what is not drawn is counted, whatever the map and whatever the reader has opened, folded, hidden and pinned; and
// what stands stays where it stands.

import { elements } from '@suyuan/web/map/elements.ts'
import { MOST_UNFOLDED } from '@suyuan/web/map/fold.ts'
import { MAP_STAGES, type MapChain, type MapLook, type WholeMap } from '@suyuan/web/map/mapFacts.ts'
import { MOST_DRAWN, shown, stageKey } from '@suyuan/web/map/shown.ts'
import {
  type Arrangement,
  folding,
  hiding,
  moving,
  NOTHING_ARRANGED,
  opening,
  pinning,
} from '@suyuan/web/url/arrangement.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bigMap } from '../builders/bigMap.ts'

const LOOK: MapLook = {
  seen: null,
  ranked: [],
  current: null,
  picked: { holder: null, flow: null, hop: null },
  all: true,
}
const WORDS = { folded: String }

const anyMap: fc.Arbitrary<WholeMap> = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...MAP_STAGES),
      kind: fc.constantFrom('SYSTEM', 'OUTLET', 'EMPLOYEE', 'DATASET'),
      // May name one that is not there, itself, or a whole that is part of it.
      partOf: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
      to: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 60 },
  )
  .chain((few) => fc.constantFrom(1, 12).map((times) => Array.from({ length: times }, () => few).flat()))
  .map((all) => ({
    holders: all.map(({ stage, kind, partOf }, i) => ({
      key: `h${i}`,
      name: `h${i}`,
      kind,
      stage,
      partOf: partOf === null ? null : `h${partOf}`,
    })),
    flows: all.map(({ to }, i) => ({ key: `f${i}`, from: `h${i}`, to: `h${to}`, logged: true })),
  }))

const anyKey = fc.oneof(
  fc.integer({ min: 0, max: 80 }).map((i) => `h${i}`),
  fc.constantFrom(...MAP_STAGES.map(stageKey)),
)
const anyArrangement: fc.Arbitrary<Arrangement> = fc
  .array(fc.tuple(fc.constantFrom('open', 'fold', 'hide', 'pin', 'move'), anyKey), { maxLength: 12 })
  .map((steps) => steps.reduce(step, NOTHING_ARRANGED))

describe('folding', () => {
  test('loses nothing: drawn, folded and hidden are always all (seed 11)', () => {
    fc.assert(
      fc.property(anyMap, fc.boolean(), anyArrangement, fc.integer({ min: 0, max: 80 }), (map, all, arranged, i) => {
        const chain: MapChain = map.holders.length > 1 ? [{ from: 'h0', to: 'h1', evidence: 'LOGGED' }] : []
        const look = { ...LOOK, all, arranged, picked: { holder: `h${i}`, flow: null, hop: null } }
        const view = shown(map, chain, look)
        const folded = [...view.folded.values()].reduce((sum, one) => sum + one, 0)
        expect(view.holders.length + folded + view.away).toBe(map.holders.length)
        expect(new Set(view.holders.map(({ key }) => key)).size).toBe(view.holders.length)
        for (const hop of chain)
          expect(view.holders.map(({ key }) => key)).toEqual(expect.arrayContaining([hop.from, hop.to]))
      }),
      { seed: 11 },
    )
  })

  test('draws no more than can be read before anything is opened, of a map of any size (seed 12)', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(shown(map, [], LOOK).holders.length).toBeLessThanOrEqual(MOST_UNFOLDED)
      }),
      { seed: 12 },
    )
  })

  test('counts at the corner of a holder exactly those neighbours that are not drawn', () => {
    const map = bigMap(400)
    const { holders, hidden } = shown(map, [], LOOK)
    expect(holders.some(({ key }) => key === 'region-0')).toBe(true)
    const drawn = new Set(holders.map(({ key }) => key))
    const parts = map.holders.filter(({ key, partOf }) => partOf === 'region-0' && !drawn.has(key))
    expect(hidden.get('region-0') ?? 0).toBe(parts.length)
  })

  test('point 8: five thousand and fifty thousand holders are folded, counted, and drawn when asked for', () => {
    for (const size of [5_000, 50_000]) {
      const map = bigMap(size)
      const picture = elements(map, [], LOOK, WORDS)
      expect(picture.all).toBe(size)
      expect(picture.shown).toBeLessThanOrEqual(MOST_UNFOLDED)
      expect(picture.shown + foldedIn(picture.elements)).toBe(size)
      const opened = MAP_STAGES.map(stageKey).reduce(opening, NOTHING_ARRANGED)
      const everything = elements(map, [], { ...LOOK, arranged: opened }, WORDS)
      expect(everything.shown).toBe(Math.min(size, MOST_DRAWN))
      expect(everything.shown + foldedIn(everything.elements)).toBe(size)
    }
  })

  test('an outlet that is opened moves no other holder up or down', () => {
    const map = bigMap(400)
    const before = placesOf(map, NOTHING_ARRANGED)
    const after = placesOf(map, opening(NOTHING_ARRANGED, 'outlet-3'))
    expect(after.size).toBeGreaterThan(before.size)
    for (const [key, y] of before) expect([key, after.get(key)]).toEqual([key, y])
  })

  test('what is collapsed comes back where it was when it is expanded again', () => {
    const folded = folding(NOTHING_ARRANGED, 'system-1')
    expect(opening(folded, 'system-1')).toEqual(NOTHING_ARRANGED)
    const opened = opening(NOTHING_ARRANGED, 'system-1')
    expect(folding(opened, 'system-1')).toEqual(NOTHING_ARRANGED)
  })

  test('a holder that was moved and moved back is not said to be moved', () => {
    const away = moving(NOTHING_ARRANGED, 'crm', { dx: 40, dy: -30 })
    expect(away.moved.get('crm')).toEqual({ dx: 40, dy: -30 })
    expect(moving(away, 'crm', { dx: -40, dy: 30 })).toEqual(NOTHING_ARRANGED)
  })
})

function step(arranged: Arrangement, [sort, key]: readonly [string, string]): Arrangement {
  if (sort === 'open') return opening(arranged, key)
  if (sort === 'fold') return folding(arranged, key)
  if (sort === 'hide') return hiding(arranged, [key])
  return sort === 'pin' ? pinning(arranged, [key]) : moving(arranged, key, { dx: 10, dy: 5 })
}

function foldedIn(drawn: ReturnType<typeof elements>['elements']): number {
  return drawn.filter(({ classes }) => classes === 'fold').reduce((sum, { data }) => sum + Number(data.name), 0)
}

function placesOf(map: WholeMap, arranged: Arrangement): Map<string, number> {
  const { elements: drawn } = elements(map, [], { ...LOOK, all: false, arranged }, WORDS)
  return new Map(
    drawn.flatMap(({ data, classes, position }) =>
      String(classes).startsWith('holder') ? [[String(data.id), position?.y ?? 0] as const] : [],
    ),
  )
}
