// Where no one Chain carries all that leaked, several that meet at the Holder may: this file picks the smallest set that
// together carries all. Among sets of one size it takes the one whose Chains rank highest (compared rank by rank).

import { contains, hasBit, isEmpty, union, without } from '../mask.ts'

/** A Chain that carries a part: its place in the ranking is its place in the list. */
export interface Part {
  readonly carried: Uint32Array
}

/**
 * True when a Chain that carries `carried` may still be of use after `better`: a Chain whose part an earlier one carries
 * too is in no smallest set, or can be replaced there by the earlier one.
 */
export function addsToParts(better: readonly Part[], carried: Uint32Array): boolean {
  return !better.some((part) => contains(part.carried, 0, carried))
}

/** Places in `parts`, ascending, of the smallest set that carries all of `need`; null when not even all together do. */
export function smallestJoin(parts: readonly Part[], need: Uint32Array): number[] | null {
  for (let size = 1; size <= parts.length; size++) {
    const join = joinOf(parts, need, 0, size)
    if (join !== null) return join
    if (size === 1 && !isEmpty(without(need, parts.map((part) => part.carried).reduce(union), 0))) return null
  }
  return null
}

/** The first set of `size` parts from place `from` on, in the order of places, that carries all of `left`. */
function joinOf(parts: readonly Part[], left: Uint32Array, from: number, size: number): number[] | null {
  if (isEmpty(left)) return []
  if (size === 0) return null
  for (let place = from; place < parts.length; place++) {
    const carried = parts[place]!.carried
    if (!left.some((word, w) => (word & carried[w]!) !== 0)) continue
    const others = joinOf(parts, without(left, carried, 0), place + 1, size - 1)
    if (others !== null) return [place, ...others]
  }
  return null
}

/** True when each needed bit is carried by one of `parts`; a quick look before a search for joins. */
export function coversAll(parts: readonly Part[], bits: readonly number[]): boolean {
  return bits.every((bit) => parts.some((part) => hasBit(part.carried, 0, bit)))
}
