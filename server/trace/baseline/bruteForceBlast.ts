// The specification of the blast radius (forward/spread.ts states its rules): person by person, copy by copy, until no
// rule gives another copy. Nothing indexed, nothing in order of time; slow on purpose. Used by tests only.

import type { Exposure } from '../exposure.ts'
import { bitsCarried, endsOf, isPopulation, movesOf, placesOf } from './bruteForceFacts.ts'

export interface BruteBlast {
  /** Subject -> bits held of it at the root, ascending; only those exposed. */
  readonly held: ReadonlyMap<number, readonly number[]>
  /** Holder -> Subjects exposed there, and when the first came. */
  readonly downstream: ReadonlyMap<number, { readonly subjects: readonly number[]; readonly firstAt: number }>
}

interface Copy {
  readonly m: number
  readonly place: number
  readonly bit: number
}

/** Everybody exposed at `h` within [from, to], and where each Category of theirs went. */
export function bruteBlast(exposure: Exposure, h: number, from: number, to: number): BruteBlast {
  const held = new Map<number, readonly number[]>()
  const downstream = new Map<number, { subjects: number[]; firstAt: number }>()
  for (const s of Array.from({ length: exposure.subjects }, (_, i) => i)) {
    if (exposure.isCanary[s] === 1) continue
    const person = personOf(exposure, h, s, from, to)
    if (person.held.length > 0) held.set(s, person.held)
    for (const { m, place } of person.exposed.filter((copy) => !isRoot(exposure, h, copy.place))) {
      const entry = downstream.get(place) ?? { subjects: [], firstAt: Infinity }
      if (!entry.subjects.includes(s)) entry.subjects.push(s)
      entry.firstAt = Math.min(entry.firstAt, exposure.movements.at[m]!)
      downstream.set(place, entry)
    }
  }
  return { held, downstream }
}

function personOf(exposure: Exposure, h: number, s: number, from: number, to: number) {
  const { at, from: source, actor } = exposure.movements
  const bits = exposure.categories.map((_, bit) => bit)
  const moves = isPopulation(exposure, h) ? [] : movesOf(exposure, s)
  const root = (other: number): boolean => other !== -1 && isRoot(exposure, h, other)
  const endOf = (m: number, place: number): number => Math.min(...endsOf(exposure, s, m, place).map((end) => end.at))
  const copies = moves.flatMap((m) =>
    placesOf(exposure, m).flatMap((place) => bitsCarried(exposure, m, bits).map((bit): Copy => ({ m, place, bit }))),
  )
  const within = (m: number): boolean => at[m]! >= from && at[m]! <= to
  const heldCopies = copies.filter(({ m, place }) => root(place) && at[m]! <= to && endOf(m, place) >= from)
  const left = moves.filter((m) => within(m) && root(source[m]!))
  const known = [...heldCopies.map(({ bit }) => bit), ...left.flatMap((m) => bitsCarried(exposure, m, bits))]

  const goes = (exposed: readonly Copy[], { m, bit }: Copy): boolean => {
    if (at[m]! < from) return false
    if (within(m) && (root(source[m]!) || root(actor[m]!))) return true
    return exposed.some(
      (copy) =>
        copy.bit === bit &&
        (copy.place === source[m] || (root(copy.place) && root(source[m]!))) &&
        at[copy.m]! <= at[m]! &&
        endOf(copy.m, copy.place) >= at[m]!,
    )
  }
  let exposed: Copy[] = heldCopies
  for (;;) {
    const more = copies.filter((copy) => !exposed.includes(copy) && goes(exposed, copy))
    if (more.length === 0) return { held: [...new Set(known)].sort((a, b) => a - b), exposed }
    exposed = [...exposed, ...more]
  }
}

function isRoot(exposure: Exposure, h: number, other: number): boolean {
  const holder = exposure.holders[other]!
  const isStaff = holder.kind === 'EMPLOYEE' && exposure.holders[h]!.kind === 'OUTLET' && holder.partOf === h
  return other === h || isStaff
}
