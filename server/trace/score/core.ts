// The core columns of a leak: those that at least half of its matched rows have. K counts whom a way could have given
// with these columns. Columns that only some rows have are asked of those rows, not of everybody.

import type { LeakedRow } from '../exhibit.ts'

const MOST_CORE = 8

/** Bits of the core columns, ascending, at most eight (the most frequent; ties: the lower bit). Empty for no rows. */
export function coreColumns(rows: readonly LeakedRow[]): number[] {
  const counts = new Map<number, number>()
  for (const row of rows) for (const bit of row.bits) counts.set(bit, (counts.get(bit) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count * 2 >= rows.length)
    .sort(([leftBit, left], [rightBit, right]) => right - left || leftBit - rightBit)
    .slice(0, MOST_CORE)
    .map(([bit]) => bit)
    .sort((a, b) => a - b)
}

/** Which core columns a mask holds, as the bits of one byte. */
export function coreHeld(core: readonly number[], mask: Uint32Array, offset: number): number {
  let held = 0
  for (let place = 0; place < core.length; place++) {
    const bit = core[place]!
    if ((mask[offset + (bit >>> 5)]! & (1 << (bit & 31))) !== 0) held |= 1 << place
  }
  return held
}

/** The core columns that a byte of held ones leaves out, as a mask: what nobody of a way has cannot have come by it. */
export function lackedMask(core: readonly number[], held: number, words: number): Uint32Array {
  const mask = new Uint32Array(words)
  core.forEach((bit, place) => {
    if ((held & (1 << place)) === 0) mask[bit >>> 5]! |= 1 << (bit & 31)
  })
  return mask
}

/** How many core columns a byte of held ones leaves out. */
export function lackedCount(core: readonly number[], held: number): number {
  return core.length - ONES[held & ((1 << core.length) - 1)]!
}

/** Number of ones in each byte. */
const ONES = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0
  for (let left = byte; left !== 0; left &= left - 1) ones++
  return ones
})

/**
 * K of a way for each pattern of core columns that leaked rows have: how many of its people could have given such a row.
 * Whoever lacks columns of the pattern counts `missing` times as much for each, beside those who lack fewest: rows are
 * given by those who have them. `people[held]`: how many hold the columns of that byte. Order of `patterns`.
 */
export function exposedByPattern(people: ArrayLike<number>, patterns: readonly number[], missing: number): number[] {
  // Few of the 256 bytes occur.
  const occurring: number[] = []
  for (let held = 0; held < people.length; held++) if (people[held]! > 0) occurring.push(held)
  return patterns.map((pattern) => {
    let least = 8
    for (const held of occurring) least = Math.min(least, ONES[pattern & ~held]!)
    let sum = 0
    for (const held of occurring) sum += people[held]! * missing ** (ONES[pattern & ~held]! - least)
    return sum
  })
}
