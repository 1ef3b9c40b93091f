// Forward over the own Movements of one Subject: at which of them a copy may have arrived along logged Movements in
// order of time with no end passed, and which Categories came all the way. A walk may pass a Holder twice; chains, which
// may not, are searched in chain/. Called once a Subject by reasons.ts. Inferred hops are not looked at here.

import { copyEnd, isOrigin, MAX_PLACES, placesInto } from './copy.ts'
import type { Exposure } from './exposure.ts'
import type { Ground } from './ground.ts'
import type { Own } from './own.ts'

export interface Reach {
  /** For each of `own.moves`: 1 when a walk in order of time with no end passed arrives by it. */
  readonly timely: Uint8Array
  /** `words` words for each of `own.moves`: Categories that one of those walks carried at every hop. */
  readonly brought: Uint32Array
}

/**
 * Holders to which own Movements lead from an origin (a COLLECT) when order, ends and Categories are ignored; 1 each.
 * What leaves any other Holder was in it, though its arrival was never logged: there a walk may start. O(own²) at worst.
 */
export function explainedHolders(exposure: Exposure, ground: Ground, own: Own): Uint8Array {
  const explained = new Uint8Array(exposure.holders.length)
  const places = new Int32Array(MAX_PLACES)
  for (let changed = true; changed; ) {
    changed = false
    for (const m of own.moves) {
      const from = exposure.movements.from[m]!
      if (!isOrigin(exposure, ground, m) && (from === -1 || explained[from] !== 1)) continue
      const count = placesInto(places, exposure, ground, m)
      for (let i = 0; i < count; i++) {
        if (explained[places[i]!] === 1) continue
        explained[places[i]!] = 1
        changed = true
      }
    }
  }
  return explained
}

/** True when a walk may start with Movement `m`: at an origin, or where nothing logged explains how `from` got it. */
export function mayStart(exposure: Exposure, ground: Ground, explained: Uint8Array, m: number): boolean {
  const from = exposure.movements.from[m]!
  return isOrigin(exposure, ground, m) || from === -1 || explained[from] !== 1
}

/** What came where by `until` (epoch ms UTC, inclusive). O(own²) at worst, mostly O(own). */
export function reach(exposure: Exposure, ground: Ground, own: Own, explained: Uint8Array, until: number): Reach {
  const { words } = exposure
  const { at, from, mask } = exposure.movements
  const { moves } = own
  const timely = new Uint8Array(moves.length)
  const brought = new Uint32Array(moves.length * words)
  const arrivals = new Map<number, number[]>()
  const places = new Int32Array(MAX_PLACES)

  const arrive = (i: number): void => {
    const count = placesInto(places, exposure, ground, moves[i]!)
    for (let p = 0; p < count; p++) {
      const list = arrivals.get(places[p]!)
      if (list === undefined) arrivals.set(places[p]!, [i])
      else list.push(i)
    }
  }
  const take = (i: number, j: number): boolean => {
    let grown = timely[i] === 0
    timely[i] = 1
    for (let w = 0; w < words; w++) {
      const before = brought[i * words + w]!
      const after = (before | (mask[moves[i]! * words + w]! & (j === -1 ? 0xffffffff : brought[j * words + w]!))) >>> 0
      brought[i * words + w] = after
      grown ||= after !== before
    }
    return grown
  }
  const advance = (i: number): boolean => {
    const m = moves[i]!
    if (mayStart(exposure, ground, explained, m)) return take(i, -1)
    let grown = false
    for (const j of arrivals.get(from[m]!) ?? []) {
      if (timely[j] === 1 && copyEnd(exposure, ground, own, moves[j]!, from[m]!) >= at[m]!) grown = take(i, j) || grown
    }
    return grown
  }

  for (let start = 0; start < moves.length && at[moves[start]!]! <= until; ) {
    let end = start
    while (end < moves.length && at[moves[end]!] === at[moves[start]!]) arrive(end++)
    // Movements of one instant may follow each other in any order, so they are gone over until nothing changes.
    for (let grown = true; grown; ) {
      grown = false
      for (let i = start; i < end; i++) grown = advance(i) || grown
    }
    start = end
  }
  return { timely, brought }
}
