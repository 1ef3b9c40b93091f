// Minimum cut and dominators against brute force: every set of channels is tried, every vertex is taken out.

import { type Dominator, dominators } from '@suyuan/server/trace/cut/dominators.ts'
import { minimumCut } from '@suyuan/server/trace/cut/minimumCut.ts'
import { type Channel, type Network, NOTHING, PEOPLE, SEEN, wayThrough } from '@suyuan/server/trace/cut/network.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const VERTICES = 7
const ends = fc
  .uniqueArray(fc.nat({ max: VERTICES - 1 }), { minLength: 1, maxLength: 2 })
  .map((list) => list.sort((a, b) => a - b))

const network: fc.Arbitrary<Network> = fc
  .record({
    channels: fc.array(
      fc.record({ cost: fc.constantFrom(0, 0.5, 1, 1, 2, 3, 20, Infinity), tails: ends, heads: ends }),
      { maxLength: 9 },
    ),
    entries: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant([2]) }),
    exits: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.constant([5, 6]) }),
  })
  .map(({ channels, ...rest }) => ({
    ...rest,
    vertices: VERTICES,
    channels: channels.map((channel, i): Channel => ({ id: `c${i}`, ...channel })),
  }))

/** Does anything get through without these channels and vertices? Written apart from the code it checks. */
function getsThrough(net: Network, gone: ReadonlySet<number>, out: number): boolean {
  const reached = new Set([PEOPLE])
  const add = (vertex: number): boolean => vertex !== out && !reached.has(vertex) && reached.add(vertex).size > 0
  for (let grown = true; grown; ) {
    grown = false
    for (const entry of net.entries) grown = add(entry) || grown
    for (const exit of net.exits) if (reached.has(exit)) grown = add(SEEN) || grown
    net.channels.forEach(({ tails, heads }, place) => {
      if (gone.has(place) || !tails.some((tail) => reached.has(tail))) return
      for (const head of heads) grown = add(head) || grown
    })
  }
  return reached.has(SEEN)
}

/** The least cost of any set that lets nothing through, and the fewest channels of such a set; null: none does. */
function cheapest(net: Network): { total: number; size: number } | null {
  let best: { total: number; size: number } | null = null
  for (let set = 0; set < 1 << net.channels.length; set++) {
    const gone = new Set([...net.channels.keys()].filter((place) => (set & (1 << place)) !== 0))
    const total = [...gone].reduce((sum, place) => sum + net.channels[place]!.cost, 0)
    if (total === Infinity || getsThrough(net, gone, -1)) continue
    if (best === null || total < best.total || (total === best.total && gone.size < best.size))
      best = { total, size: gone.size }
  }
  return best
}

describe('the minimum cut', () => {
  test('lets nothing through, and no set that does is cheaper, or as cheap with fewer channels', () => {
    fc.assert(
      fc.property(network, (net) => {
        const cut = minimumCut(net)
        const best = cheapest(net)
        if (cut === null || best === null) {
          expect(cut).toBe(best)
          return
        }
        expect({ total: cut.total, size: cut.channels.length }).toEqual(best)
        expect(getsThrough(net, new Set(cut.channels), -1)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('is the same set of ids in whatever order the channels came', () => {
    fc.assert(
      fc.property(network, (net) => {
        const idsOf = (one: Network) =>
          minimumCut(one)
            ?.channels.map((place) => one.channels[place]!.id)
            .sort()
        expect(idsOf({ ...net, channels: [...net.channels].reverse() })).toEqual(idsOf(net))
      }),
    )
  })

  test('of two equally cheap ones is the one nearest to where it was seen', () => {
    const channel = (id: string, from: number, to: number): Channel => ({ id, cost: 1, tails: [from], heads: [to] })
    const channels = [channel('collect', PEOPLE, 2), channel('export', 2, 3), channel('photo', 3, SEEN)]
    const cut = minimumCut({ vertices: 4, channels, entries: [], exits: [] })
    expect(cut).toEqual({ channels: [2], total: 1 })
  })
})

describe('dominators', () => {
  test('are exactly those without which nothing gets through', () => {
    fc.assert(
      fc.property(network, (net) => {
        const found = dominators(net)
        const expected: Dominator[] = []
        if (getsThrough(net, new Set(), -1)) {
          for (let vertex = 2; vertex < VERTICES; vertex++)
            if (!getsThrough(net, new Set(), vertex)) expected.push({ kind: 'VERTEX', vertex })
          for (const channel of net.channels.keys())
            if (!getsThrough(net, new Set([channel]), -1)) expected.push({ kind: 'CHANNEL', channel })
        }
        expect(found).toHaveLength(expected.length)
        expect(found).toEqual(expect.arrayContaining(expected))
      }),
      { numRuns: 1000 },
    )
  })

  test('stand in the order in which the shortest way passes them', () => {
    fc.assert(
      fc.property(network, (net) => {
        const way = wayThrough(net, NOTHING) ?? []
        const passed = way.flatMap(({ channel, vertex }) => [`c${channel}`, `v${vertex}`])
        const places = dominators(net).map((one) =>
          passed.indexOf(one.kind === 'VERTEX' ? `v${one.vertex}` : `c${one.channel}`),
        )
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })
})
