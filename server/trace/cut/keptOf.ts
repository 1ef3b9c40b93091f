// What would still have moved of one Subject's data if some Movements had not been: a Movement goes when what it took
// had come to its sender by Movements that go, and it takes only those Categories that would still have been there. What
// left a Holder though no log tells how it came stays: nothing shows that it depended on what was severed.

import { isOrigin, MAX_PLACES, placesInto } from '../copy.ts'
import type { Exposure } from '../exposure.ts'
import type { Ground } from '../ground.ts'
import type { Own } from '../own.ts'

/** For each of `own.moves`, `words` words: the Categories it would still have carried; all zero: it would not have been. */
export type Kept = Uint32Array

/**
 * What is kept of `own` without the Movements for which `isSevered` is 1 (by Movement). Without any severed all is kept;
 * severing more never keeps more. Ends of copies do not count here: what left after one did leave. O(own²) at worst.
 */
export function keptOf(exposure: Exposure, ground: Ground, own: Own, isSevered: Uint8Array): Kept {
  const { words } = exposure
  const all = masksOf(exposure, own)
  const suppliers = suppliersOf(exposure, ground, own)
  const nothing = new Uint32Array(all.length)
  const added = addedOf(words, all, suppliers)
  const came = spread(words, all, added, suppliers, nothing)
  // What no walk from the people explains even now has a start of its own.
  const ungrounded = all.map((word, w) => word & ~came[w]!)
  const gone = (i: number): boolean => isSevered[own.moves[i]!] === 1
  const start = ungrounded.map((word, w) => (gone(Math.floor(w / words)) ? 0 : word))
  const left = all.map((word, w) => (gone(Math.floor(w / words)) ? 0 : word))
  return spread(words, left, added, suppliers, start)
}

/** Least fixed point: what starts and `start` carry, and what of it goes on, never more than `masks`. */
function spread(
  words: number,
  masks: Uint32Array,
  added: Uint32Array,
  suppliers: readonly (readonly number[] | null)[],
  start: Uint32Array,
): Uint32Array {
  const kept = start.map((word, w) => (suppliers[Math.floor(w / words)] === null ? masks[w]! : word & masks[w]!))
  for (let grown = true; grown; ) {
    grown = false
    suppliers.forEach((list, i) => {
      for (const j of list ?? []) {
        if (!isCarrying(kept, j, words)) continue
        for (let w = 0; w < words; w++) {
          const before = kept[i * words + w]!
          const more = masks[i * words + w]! & (kept[j * words + w]! | added[i * words + w]!)
          kept[i * words + w] = (before | more) >>> 0
          grown ||= kept[i * words + w] !== before
        }
      }
    })
  }
  return kept
}

function isCarrying(kept: Uint32Array, j: number, words: number): boolean {
  for (let w = 0; w < words; w++) if (kept[j * words + w] !== 0) return true
  return false
}

/** Categories that a Movement has from no supplier: its Holder added them to what it had of the Subject. */
function addedOf(words: number, masks: Uint32Array, suppliers: readonly (readonly number[] | null)[]): Uint32Array {
  const added = masks.slice()
  suppliers.forEach((list, i) => {
    for (const j of list ?? []) for (let w = 0; w < words; w++) added[i * words + w]! &= ~masks[j * words + w]!
  })
  return added
}

function masksOf(exposure: Exposure, own: Own): Uint32Array {
  const { words } = exposure
  const masks = new Uint32Array(own.moves.length * words)
  own.moves.forEach((m, i) => {
    masks.set(exposure.movements.mask.subarray(m * words, (m + 1) * words), i * words)
  })
  return masks
}

/**
 * For each Movement those that brought the Subject to its sender in time, else (a clock erred) at any time; null for one
 * that starts: from the people, from nowhere, or from where nothing logged came. As places in `own.moves`.
 */
function suppliersOf(exposure: Exposure, ground: Ground, own: Own): (number[] | null)[] {
  const { at, from } = exposure.movements
  const arrivals = new Map<number, number[]>()
  const places = new Int32Array(MAX_PLACES)
  own.moves.forEach((m, i) => {
    const count = placesInto(places, exposure, ground, m)
    for (let p = 0; p < count; p++) {
      const list = arrivals.get(places[p]!)
      if (list === undefined) arrivals.set(places[p]!, [i])
      else list.push(i)
    }
  })
  return Array.from(own.moves, (m) => {
    if (from[m] === -1 || isOrigin(exposure, ground, m)) return null
    const came = arrivals.get(from[m]!) ?? []
    const inTime = came.filter((j) => at[own.moves[j]!]! <= at[m]!)
    const list = inTime.length > 0 ? inTime : came
    return list.length === 0 ? null : list
  })
}
