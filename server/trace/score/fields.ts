// Fields: a holder that had dearer categories than the leak shows pays a little for it: why leave out the ID numbers?

import { covers } from '@suyuan/cypher/model/category.ts'
import type { Term } from '../answer.ts'
import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import type { Claims } from './claims.ts'
import type { Entries } from './entries.ts'
import type { Way } from './way.ts'

/**
 * A fixed cost for each category dearer than the dearest core column that at least half of the best way's claimed
 * Subjects brought; 0 without a way. Cost O(entries).
 */
export function fieldsTerm(
  exposure: Exposure,
  core: readonly number[],
  entries: Entries,
  claims: Claims,
  way: Way | undefined,
  assumptions: Assumptions,
): Term {
  const dearest = core.reduce((price, bit) => Math.max(price, exposure.prices[bit] ?? 0), 0)
  const dear = way === undefined ? [] : dearCategories(exposure, dearest, entries, claims, way)
  return {
    name: 'fields',
    bits: dear.length === 0 ? 0 : Math.max(assumptions.fieldFloor, dear.length * assumptions.fieldBits),
    detail: { dearer: dear.join(' '), dearestLeaked: dearest },
  }
}

function dearCategories(exposure: Exposure, dearest: number, entries: Entries, claims: Claims, way: Way): string[] {
  const people = new Set(way.claims.map((index) => claims.list[index]!.subject))
  const holders = exposure.categories.map(() => new Set<number>())
  const asked = exposure.categories.flatMap((_, bit) => ((exposure.prices[bit] ?? 0) > dearest ? [bit] : []))
  for (let entry = 0; entry < entries.count && asked.length > 0; entry++) {
    const subject = entries.subject[entry]!
    if (claims.isClaimed[subject] === 0 || !people.has(subject) || entries.at[entry]! > way.to) continue
    if (way.kind === 'WINDOW' && entries.at[entry]! <= way.from) continue
    if (way.kind === 'ACT' && entries.movement[entry] !== way.movement) continue
    const offset = entries.movement[entry]! * exposure.words
    for (const bit of asked)
      if ((exposure.movements.mask[offset + (bit >>> 5)]! & (1 << (bit & 31))) !== 0) holders[bit]!.add(subject)
  }
  const common = asked.filter((bit) => holders[bit]!.size * 2 >= people.size && people.size > 0)
  const keys = common.map((bit) => exposure.categories[bit]!)
  // A key whose ancestor is counted says nothing of its own.
  return keys.filter((key) => !keys.some((other) => other !== key && covers(other, key)))
}
