// Random towns for the property tests: 30 Holders, 200 Movements of a dozen people, with all that makes tracing hard:
// Batches, DELETEs, retention, contracts, log gaps, Flows without a log, equal times, clocks that err, wrong order.
// Times lie on a coarse grid, so that equal times are common.

import type { HolderKind } from '@suyuan/cypher/model/holder.ts'
import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import { DAY_MS } from '@suyuan/server/trace/assumptions.ts'
import fc from 'fast-check'
import type { FlowSketch, HolderSketch, MovementSketch, TownSketch, ValueSketch } from './town.ts'

const HOURS = DAY_MS / 24
export const START = Date.UTC(2025, 0, 1)

export const PHONE = 'user.contact.phone_number'
export const NAME = 'user.name'
export const ADDRESS = 'user.contact.address.street'
export const IDENTITY = 'user.government_id.national_identification_number'
const KEYS: readonly string[] = [PHONE, NAME, ADDRESS, IDENTITY]

const KINDS: readonly HolderKind[] = [
  ...Array<HolderKind>(2).fill('POPULATION'),
  ...Array<HolderKind>(6).fill('OUTLET'),
  ...Array<HolderKind>(8).fill('EMPLOYEE'),
  ...Array<HolderKind>(2).fill('DEVICE'),
  ...Array<HolderKind>(5).fill('SYSTEM'),
  ...Array<HolderKind>(2).fill('DATASET'),
  'JOB',
  ...Array<HolderKind>(3).fill('THIRD_PARTY'),
  'MARKET',
]
const PEOPLE = Array.from({ length: 12 }, (_, i) => `s${i}`)
const BATCHES = ['b0', 'b1', 'b2', 'b3', 'b4']

/** Half of all choices fall on a few busy Holders, so that Movements follow each other. */
const holderId = fc
  .tuple(fc.boolean(), fc.nat({ max: KINDS.length - 1 }), fc.constantFrom(0, 2, 3, 8, 9, 18, 19, 26))
  .map(([busy, any, hub]) => `h${String(busy ? hub : any).padStart(2, '0')}`)
const person = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('s0', 's1', 's2') },
  { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
)
/** Every six hours of ninety days. */
const time = fc.nat({ max: 360 }).map((step) => START + step * 6 * HOURS)
const categories = fc.oneof(
  { weight: 3, arbitrary: fc.constant([PHONE, NAME]) },
  { weight: 3, arbitrary: fc.subarray([...KEYS, 'user.contact'], { minLength: 1 }) },
)
const interval = fc.tuple(time, fc.nat({ max: 40 })).map(([from, length]) => ({ from, to: from + length * 12 * HOURS }))

const holder = (kind: HolderKind, index: number): fc.Arbitrary<HolderSketch> =>
  fc.record({
    id: fc.constant(`h${String(index).padStart(2, '0')}`),
    kind: fc.constant(kind),
    partOf: kind === 'EMPLOYEE' ? fc.constantFrom('h02', 'h03', 'h18', null) : fc.constant(null),
    retentionDays: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 30 }) }),
    logGaps: fc.oneof(
      { weight: 7, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(interval, { maxLength: 2 }) },
    ),
  })

const flow = (index: number): fc.Arbitrary<FlowSketch> =>
  fc.record({
    id: fc.constant(`f${String(index).padStart(2, '0')}`),
    from: holderId,
    to: holderId,
    categories,
    logged: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    rate: fc.constantFrom(null, null, 0.5, 3, 0),
    validFrom: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: time }),
    validTo: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: time }),
  })

const movement = (index: number): fc.Arbitrary<MovementSketch> =>
  fc
    .record({
      kind: fc.oneof(
        { weight: 4, arbitrary: fc.constant('COLLECT' as const) },
        { weight: 10, arbitrary: fc.constantFrom(...MOVEMENT_KINDS.slice(1)) },
      ),
      at: time,
      from: holderId,
      to: holderId,
      actor: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: holderId }),
      categories,
      whose: fc.oneof(
        { weight: 6, arbitrary: person },
        { weight: 1, arbitrary: fc.constantFrom(...BATCHES) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    })
    .map(({ whose, ...rest }) => {
      const id = `m${String(index).padStart(3, '0')}`
      const batch = whose?.startsWith('b') ? whose : null
      if (rest.kind === 'DELETE') return { ...rest, id, to: null, who: batch === null ? whose : null, batch }
      const to = rest.to === rest.from ? 'h20' : rest.to
      const from = rest.kind === 'COLLECT' ? 'h00' : rest.from === to ? 'h21' : rest.from
      return { ...rest, id, from, to: to === from ? 'h20' : to, who: batch === null ? (whose ?? 's0') : null, batch }
    })

const value: fc.Arbitrary<ValueSketch> = fc
  .record({
    who: person,
    category: fc.constantFrom(...KEYS),
    hash: fc.constantFrom('x', 'y', 'z'),
    span: interval,
    open: fc.boolean(),
  })
  .map(({ span, open, ...rest }) => ({ ...rest, from: span.from, to: open ? null : span.to }))

/** A leaked row of a random town, before it is matched. */
export interface RowSketch {
  readonly people: readonly string[]
  readonly categories: readonly string[]
  readonly values: readonly { readonly category: string; readonly hash: string }[]
  readonly seenAt: number
}

const leakedKeys: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom([PHONE], [NAME, PHONE], [NAME, PHONE, ADDRESS]) },
  { weight: 4, arbitrary: fc.subarray([...KEYS], { minLength: 1 }) },
  { weight: 1, arbitrary: fc.constant([PHONE, 'elsewhere.unheard_of']) },
)

export const randomRow: fc.Arbitrary<RowSketch> = fc
  .record({
    people: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(['s0'], ['s1'], ['s2']) },
      { weight: 1, arbitrary: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }) },
    ),
    categories: leakedKeys,
    hashes: fc.array(fc.constantFrom('x', 'y', 'w', null), { minLength: 4, maxLength: 4 }),
    seenAt: fc.nat({ max: 360 }).map((step) => START + (step / 2 + 180) * 6 * HOURS),
  })
  .map(({ hashes, ...rest }) => ({
    ...rest,
    values: rest.categories.flatMap((category, i) => (hashes[i] ? [{ category, hash: hashes[i] }] : [])),
  }))

export const randomTown: fc.Arbitrary<TownSketch> = fc.record({
  holders: fc.tuple(...KINDS.map(holder)),
  flows: fc.tuple(...Array.from({ length: 14 }, (_, i) => flow(i))),
  movements: fc.tuple(...Array.from({ length: 200 }, (_, i) => movement(i))),
  batches: fc.record(Object.fromEntries(BATCHES.map((batch) => [batch, fc.uniqueArray(person, { maxLength: 5 })]))),
  values: fc.array(value, { maxLength: 12 }),
})
