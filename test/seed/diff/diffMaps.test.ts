// A diff of two maps: what it lists is what differs and nothing else, whatever the order of the files, and its effects are
// those that a plain search for paths finds.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { diffMaps, isSame } from '@suyuan/seed/diff/diffMaps.ts'
import { type MapView, mapViewOf } from '@suyuan/seed/diff/mapView.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flow, holder, KEYS, type SmallMap, someMap } from '../../builders/smallMap.ts'
import { bruteForce } from '../policy/bruteForce.ts'

const NOTHING = { fields: [], derives: [], declarations: [], references: [] }

function view({ holders, flows }: SmallMap): MapView {
  return mapViewOf([{ holders, flows, ...NOTHING }], ['Example'])
}

const BEFORE: SmallMap = {
  holders: [
    holder('people', { kind: 'POPULATION' }),
    holder('north', { kind: 'OUTLET' }),
    holder('south', { kind: 'OUTLET' }),
    holder('clerk', { kind: 'EMPLOYEE', name: 'Invented Person', partOf: 'north' }),
    holder('crm', { retentionDays: 365, controls: ['b', 'a'], extra: { tags: ['x'] } }),
  ],
  flows: [
    flow('in-north', 'people -> north', ['user.name']),
    flow('in-south', 'people -> south', ['user.name']),
    flow('up', 'north -> crm', ['user.name']),
    flow('up-south', 'south -> crm', ['user.name'], { validTo: Date.UTC(2025, 0, 1) }),
  ],
}

describe('A diff', () => {
  it('tells properties that changed, lists by what came and went, and times as times', () => {
    const holders = BEFORE.holders.map((one) =>
      one.id === 'crm' ? { ...one, retentionDays: null, controls: ['a', 'b'], extra: { tags: ['x', 'y'] } } : one,
    )
    const flows = BEFORE.flows.map((one) => (one.id === 'up-south' ? { ...one, validTo: null } : one))
    const diff = diffMaps(view(BEFORE), view({ holders, flows }), null)
    expect(diff.holders.changed).toEqual([
      {
        id: 'crm',
        changes: [
          { property: 'retentionDays', before: 365, after: null },
          { property: 'extra.tags', before: ['x'], after: ['x', 'y'] },
        ],
      },
    ])
    expect(diff.flows.changed).toEqual([
      { id: 'up-south', changes: [{ property: 'validTo', before: '2025-01-01T00:00:00.000Z', after: null }] },
    ])
  })

  it('says that two outlets gain a path to a third party, what reaches it, and by which way', () => {
    const holders = [...BEFORE.holders, holder('broker', { kind: 'THIRD_PARTY' })]
    const flows = [...BEFORE.flows, flow('sold', 'crm -> broker', ['user'])]
    const { effects, categories } = diffMaps(view(BEFORE), view({ holders, flows }), null)
    const outlets = effects.paths.filter(({ kind }) => kind === 'OUTLET')
    expect(outlets.map(({ from, to, had, has, hadAny, gained }) => [from, to, had, has, hadAny, gained])).toEqual([
      ['north', 'broker', false, true, false, ['user.name']],
      ['south', 'broker', false, true, false, ['user.name']],
    ])
    expect(outlets[0]?.path.map((step) => step.flow)).toEqual(['up', 'sold'])
    expect(effects.categories.filter(({ holder: who }) => who === 'broker')).toMatchObject([
      { category: 'user', change: 'GAINED', path: [{ flow: 'sold' }] },
    ])
    expect(categories).toEqual({ added: ['user'], removed: [] })
  })

  it('does not count a flow that has ended by the time asked for', () => {
    const holders = [...BEFORE.holders, holder('broker', { kind: 'THIRD_PARTY' })]
    const flows = [...BEFORE.flows, flow('sold', 'crm -> broker', ['user.name'])]
    const { effects } = diffMaps(view(BEFORE), view({ holders, flows }), Date.UTC(2026, 0, 1))
    expect(effects.paths.filter(({ kind }) => kind === 'OUTLET').map(({ from }) => from)).toEqual(['north'])
  })

  it('counts flows that do not say what they carry, and guesses nothing of them', () => {
    const holders = [...BEFORE.holders, holder('broker', { kind: 'THIRD_PARTY' })]
    const flows = [...BEFORE.flows, flow('sold', 'crm -> broker', [])]
    const { effects } = diffMaps(view(BEFORE), view({ holders, flows }), null)
    expect(effects).toMatchObject({ paths: [], categories: [], silentFlows: { before: 0, after: 1 } })
  })

  it('tells that the name of a clerk changed, and shows neither the old nor the new', () => {
    const holders = BEFORE.holders.map((one) => (one.id === 'clerk' ? { ...one, name: 'Other Person' } : one))
    const diff = diffMaps(view(BEFORE), view({ ...BEFORE, holders }), null)
    expect(diff.holders.changed.map(({ id, changes }) => [id, changes.map(({ property }) => property)])).toEqual([
      ['clerk', ['name']],
    ])
    expect(JSON.stringify(diff)).not.toMatch(/Invented|Other Person/)
  })

  it('of a map with itself, in any order, is none and has no effect (seed 81)', () => {
    fc.assert(
      fc.property(someMap(5), (map) => {
        const turned = { holders: [...map.holders].reverse(), flows: [...map.flows].reverse() }
        const diff = diffMaps(view(map), view(turned), null)
        expect([isSame(diff), diff.effects.paths, diff.effects.categories]).toEqual([true, [], []])
      }),
      { seed: 81 },
    )
  })

  it('read backwards takes away what it adds, and loses what it gains (seed 82)', () => {
    fc.assert(
      fc.property(someMap(5), someMap(5), (a, b) => {
        const [there, back] = [diffMaps(view(a), view(b), null), diffMaps(view(b), view(a), null)]
        expect(back.holders.added).toEqual(there.holders.removed)
        expect(back.flows.removed).toEqual(there.flows.added)
        expect(back.flows.changed.map(({ id }) => id)).toEqual(there.flows.changed.map(({ id }) => id))
        const swapped = there.effects.paths.map(({ gained, lost, had, has }) => [lost, gained, has, had])
        expect(back.effects.paths.map(({ gained, lost, had, has }) => [gained, lost, had, has])).toEqual(swapped)
      }),
      { seed: 82 },
    )
  })
})

describe('The effects', () => {
  it('are the paths to the outside that a plain search finds in one map and not in the other (seed 83)', () => {
    let found = 0
    fc.assert(
      fc.property(someMap(5), someMap(5), (a, b) => {
        const { paths } = diffMaps(view(a), view(b), null).effects
        const [was, is] = [outward(a, b), outward(b, a)]
        const pairs = [...new Set([...was.keys(), ...is.keys()])].sort()
        const expected = pairs.filter((pair) => String(was.get(pair) ?? []) !== String(is.get(pair) ?? []))
        found += expected.length
        expect(paths.map(({ from, to }) => `${from}\n${to}`)).toEqual(expected)
        for (const { from, to, had, has, path } of paths) {
          expect([had, has]).toEqual([was.has(`${from}\n${to}`), is.has(`${from}\n${to}`)])
          expect([path[0]?.from, path.at(-1)?.to]).toEqual([from, to])
        }
      }),
      { seed: 83, numRuns: 200 },
    )
    expect(found).toBeGreaterThan(200)
  })
})

/** Keys that get from each Holder to each at the outside, among those that either map uses. */
function outward({ holders, flows }: SmallMap, other: SmallMap): Map<string, readonly string[]> {
  const used = new Set([...flows, ...other.flows].flatMap(({ categories }) => categories))
  const found = new Map<string, readonly string[]>()
  for (const from of holders) {
    const one: readonly Holder[] = holders
    const all: readonly Flow[] = flows
    const rule = {
      id: 'r',
      says: null,
      where: { file: '', line: null, field: null },
      carrying: [...KEYS],
      from: { ids: [from.id], kinds: null, stages: null, jurisdictions: null, under: null },
      to: { ids: null, kinds: null, stages: ['THIRD_PARTY', 'MARKET'], jurisdictions: null, under: null },
      over: null,
      without: [],
    } as const
    for (const { end, keys } of bruteForce({ holders: one, flows: all }, rule)) {
      const known = keys.filter((key) => used.has(key))
      if (end !== from.id && known.length > 0) found.set(`${from.id}\n${end}`, known)
    }
  }
  return found
}
