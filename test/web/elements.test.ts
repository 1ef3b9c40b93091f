// The picture is a pure function of map, chain and look. The maps are drawn as text: `customers -> river {CUSTOMER,
// COUNTER}` would hide more than it shows, so each holder is one line.

import { elements, type Picture } from '@suyuan/web/map/elements.ts'
import type { MapChain, MapLook, MapStage, WholeMap } from '@suyuan/web/map/mapFacts.ts'
import { SEEN } from '@suyuan/web/map/plan.ts'
import { tableRows } from '@suyuan/web/map/tableRows.ts'
import { describe, expect, test } from 'vitest'

const LOOK: MapLook = {
  seen: 'a board',
  ranked: [],
  current: null,
  picked: { holder: null, flow: null, hop: null },
  all: false,
}
const WORDS = { folded: (count: number) => `+ ${count}` }

const TOWN = town({ outlets: 30, staff: 3 })
const CHAIN: MapChain = [
  { from: 'customers', to: 'outlet-07', evidence: 'LOGGED' },
  { from: 'outlet-07', to: 'crm', evidence: 'INFERRED' },
]

describe('the picture', () => {
  test('draws the chain hop by hop, in its order, and where it was seen after it', () => {
    const picture = elements(TOWN, CHAIN, LOOK, WORDS)
    expect(hops(picture)).toEqual([
      'customers -> outlet-07 LOGGED',
      'outlet-07 -> crm INFERRED',
      `crm -> ${SEEN} INFERRED`,
    ])
  })

  test('keeps two hops between the same pair as two lines', () => {
    const twice: MapChain = [CHAIN[0]!, { from: 'customers', to: 'outlet-07', evidence: 'DISPUTED' }]
    expect(hops(elements(TOWN, twice, LOOK, WORDS))).toHaveLength(3)
  })

  test('lets the step into the market leave from the account, when an account is looked at', () => {
    const picture = elements(TOWN, CHAIN, { ...LOOK, current: 'staff-07-1' }, WORDS)
    expect(hops(picture).at(-1)).toBe(`staff-07-1 -> ${SEEN} INFERRED`)
  })

  test('says of every holder that it is drawn or counted: no limit is silent', () => {
    const picture = elements(TOWN, CHAIN, LOOK, WORDS)
    const folded = picture.elements.filter(({ classes }) => classes === 'fold')
    const left = folded.reduce((sum, { data }) => sum + Number(String(data.name).slice(2)), 0)
    expect(picture.shown + left).toBe(TOWN.holders.length)
    expect(picture.all).toBe(TOWN.holders.length)
    expect(picture.shown).toBeLessThan(TOWN.holders.length)
  })

  test('draws all of them when asked to, with nothing folded', () => {
    const picture = elements(TOWN, CHAIN, { ...LOOK, all: true }, WORDS)
    expect(picture.shown).toBe(TOWN.holders.length)
    expect(picture.elements.filter(({ classes }) => classes === 'fold')).toEqual([])
  })

  test('never hides what is on the chain, picked, or ranked among the first', () => {
    const look: MapLook = {
      ...LOOK,
      current: 'outlet-07',
      ranked: ['outlet-07', 'outlet-29'],
      picked: { holder: 'staff-12-2', flow: null, hop: null },
    }
    const drawn = holders(elements(TOWN, CHAIN, look, WORDS))
    expect(drawn).toEqual(expect.arrayContaining(['customers', 'outlet-07', 'crm', 'outlet-29', 'staff-12-2']))
  })

  test('stands from left to right by stage, whatever is shown', () => {
    for (const all of [true, false]) {
      const picture = elements(TOWN, CHAIN, { ...LOOK, all }, WORDS)
      const ends = stageEnds(picture)
      for (const [i, { right }] of ends.slice(0, -1).entries()) expect(right).toBeLessThan(ends[i + 1]!.left)
    }
  })

  test('puts no two holders on one spot', () => {
    const picture = elements(TOWN, CHAIN, { ...LOOK, all: true }, WORDS)
    const spots = picture.elements
      .filter(({ classes }) => classes?.toString().includes('holder'))
      .map(({ position }) => `${position?.x} ${position?.y}`)
    expect(new Set(spots).size).toBe(spots.length)
  })

  test('is the same for the same map in another order of flows', () => {
    const turned = { ...TOWN, flows: TOWN.flows.toReversed() }
    const places = (picture: Picture) =>
      picture.elements.filter(({ group }) => group === 'nodes').map(({ data, position }) => [data.id, position])
    expect(places(elements(turned, CHAIN, LOOK, WORDS))).toEqual(places(elements(TOWN, CHAIN, LOOK, WORDS)))
  })

  test('of an empty map is empty, with the five stages in their places', () => {
    const picture = elements({ holders: [], flows: [] }, [], LOOK, WORDS)
    expect(picture.elements).toEqual([])
    expect(picture.columns.map(({ stage }) => stage)).toEqual([
      'CUSTOMER',
      'COUNTER',
      'SYSTEM',
      'THIRD_PARTY',
      'MARKET',
    ])
  })
})

describe('its table twin', () => {
  test('has every holder, the chain first in its order, then by rank', () => {
    const ranked = [
      { key: 'vendor', rank: 1, posterior: 0.6 },
      { key: 'outlet-29', rank: 2, posterior: 0.2 },
    ]
    const rows = tableRows(TOWN, CHAIN, ranked, '')
    expect(rows).toHaveLength(TOWN.holders.length)
    expect(rows.slice(0, 5).map(({ key, hop, rank }) => [key, hop, rank])).toEqual([
      ['customers', 0, null],
      ['outlet-07', 1, null],
      ['crm', 2, null],
      ['vendor', null, 1],
      ['outlet-29', null, 2],
    ])
  })

  test('finds by name and by id, and counts flows both ways', () => {
    const [row, ...others] = tableRows(TOWN, [], [], 'outlet-07')
    expect(others).toEqual([])
    expect(row).toMatchObject({ key: 'outlet-07', flowsIn: 1, flowsOut: 1 })
  })
})

function town({ outlets, staff }: { readonly outlets: number; readonly staff: number }): WholeMap {
  const two = (n: number) => String(n).padStart(2, '0')
  const shops = Array.from({ length: outlets }, (_, i) => `outlet-${two(i + 1)}`)
  const clerks = shops.flatMap((shop) =>
    Array.from({ length: staff }, (_, i) => ({ shop, key: `staff-${shop.slice(-2)}-${i + 1}` })),
  )
  const holder = (key: string, kind: string, stage: MapStage, partOf: string | null = null) => ({
    key,
    name: key,
    kind,
    stage,
    partOf,
  })
  return {
    holders: [
      holder('customers', 'POPULATION', 'CUSTOMER'),
      ...shops.map((key) => holder(key, 'OUTLET', 'COUNTER')),
      ...clerks.map(({ key, shop }) => holder(key, 'EMPLOYEE', 'COUNTER', shop)),
      holder('crm', 'SYSTEM', 'SYSTEM'),
      holder('backup', 'DATASET', 'SYSTEM', 'crm'),
      holder('vendor', 'THIRD_PARTY', 'THIRD_PARTY'),
    ],
    flows: [
      ...shops.map((to) => ({ key: `form-${to}`, from: 'customers', to, logged: true })),
      ...shops.map((from) => ({ key: `sync-${from}`, from, to: 'crm', logged: true })),
      { key: 'list', from: 'crm', to: 'vendor', logged: true },
      { key: 'copy', from: 'crm', to: 'backup', logged: false },
    ],
  }
}

function hops({ elements: drawn }: Picture): string[] {
  return drawn
    .filter(({ classes }) => classes?.toString().startsWith('hop'))
    .map(({ data, classes }) => `${data.source} -> ${data.target} ${classes?.toString().split(' ')[1]}`)
}

function holders({ elements: drawn }: Picture): unknown[] {
  return drawn.filter(({ classes }) => classes?.toString().startsWith('holder')).map(({ data }) => data.id)
}

function stageEnds({ elements: drawn }: Picture): { left: number; right: number }[] {
  return ['CUSTOMER', 'COUNTER', 'SYSTEM', 'THIRD_PARTY', 'MARKET'].map((stage) => {
    const xs = drawn
      .filter(({ data, group }) => group === 'nodes' && data.stage === stage)
      .map(({ position }) => position?.x ?? 0)
    return { left: Math.min(...xs), right: Math.max(...xs) }
  })
}
