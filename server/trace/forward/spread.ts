// How far the data of one Subject spread from a root: which copies there meet the window asked about, and where logged
// Movements carried them on, in order of time, until an end (DELETE, retention, contract) stood in the way. Called by
// blastRadius.ts, one Subject after the other. Inferred hops are not followed.
//
// The rules, for a root R and a window [from, to], both ends included:
//   held     a copy at R is held when it arrived by `to` and had not ended before `from`; what left R within the window
//            was held, however it had come;
//   leaves   a Movement from R at or after `from` carries on what the copies held have (until each ends); one that left
//            within the window, or that R itself made within it as the actor, carries on all it carried;
//   goes on  a Movement from any other Holder carries on those Categories of a copy exposed there that it carries too.

import { copyEnd, MAX_PLACES, placesInto } from '../copy.ts'
import type { Exposure } from '../exposure.ts'
import { groundOf } from '../ground.ts'
import { isEmpty } from '../mask.ts'
import type { Own } from '../own.ts'
import { copyShelf } from './copyShelf.ts'
import type { Root } from './root.ts'

/** Epoch ms UTC, both ends included. */
export interface Window {
  readonly from: number
  readonly to: number
}

export interface Spread {
  /** Categories that the root held of the Subject in the window; valid until the next call. Empty: not exposed. */
  readonly held: Uint32Array
}

/** Told of each copy downstream of the root, in order of time but for equal times; a Holder may come more than once. */
export type Downstream = (holder: number, at: number) => void

/** A function that spreads one Subject. Cost in its own Movements times the copies of it at one Holder. */
export function spreader(exposure: Exposure, root: Root, window: Window): (own: Own, downstream: Downstream) => Spread {
  const ground = groundOf(exposure)
  const { words } = exposure
  const { at, from, to, actor, mask } = exposure.movements
  const shelf = copyShelf(exposure.holders.length, words)
  const held = new Uint32Array(words)
  const carried = new Uint32Array(words)
  const places = new Int32Array(MAX_PLACES)

  const isRoot = (holder: number): boolean => holder !== -1 && root.isRoot[holder] === 1
  const hold = (m: number): void => {
    for (let w = 0; w < words; w++) held[w]! |= mask[m * words + w]!
  }
  /** Copies that `m` brought to the root, if they meet the window. */
  const seed = (own: Own, m: number): void => {
    if (at[m]! > window.to || !(isRoot(to[m]!) || isRoot(actor[m]!))) return
    const count = placesInto(places, exposure, ground, m)
    for (let p = 0; p < count; p++) {
      if (root.isRoot[places[p]!] === 0) continue
      const end = copyEnd(exposure, ground, own, m, places[p]!)
      if (end < window.from) continue
      hold(m)
      shelf.put(root.holder, end, mask, m * words)
    }
  }
  /** What `m` carries on of what was exposed; true when there is any. */
  const carry = (m: number): boolean => {
    const source = from[m]!
    const leavesRoot = isRoot(source)
    if (at[m]! <= window.to && (leavesRoot || isRoot(actor[m]!))) {
      for (let w = 0; w < words; w++) carried[w] = mask[m * words + w]!
      if (leavesRoot) hold(m)
    } else {
      const shelved = leavesRoot ? root.holder : source
      if (source === -1 || shelf.isEmpty(shelved)) return false
      shelf.take(shelved, at[m]!, carried)
      for (let w = 0; w < words; w++) carried[w]! &= mask[m * words + w]!
    }
    return !isEmpty(carried)
  }

  return (own, downstream) => {
    held.fill(0)
    shelf.clear()
    let start = 0
    for (; start < own.moves.length && at[own.moves[start]!]! < window.from; start++) seed(own, own.moves[start]!)
    while (start < own.moves.length) {
      let end = start + 1
      while (end < own.moves.length && at[own.moves[end]!] === at[own.moves[start]!]) end++
      for (let i = start; i < end; i++) seed(own, own.moves[i]!)
      // Movements of one instant may follow each other in any order, so they are gone over until nothing changes.
      for (let grown = true; grown; ) {
        grown = false
        for (let i = start; i < end; i++) {
          const m = own.moves[i]!
          if (!carry(m)) continue
          const count = placesInto(places, exposure, ground, m)
          for (let p = 0; p < count; p++) {
            const place = places[p]!
            const until = copyEnd(exposure, ground, own, m, place)
            const isNew = shelf.put(isRoot(place) ? root.holder : place, until, carried, 0)
            if (isNew && !isRoot(place)) downstream(place, at[m]!)
            grown ||= isNew && end - start > 1
          }
        }
      }
      start = end
    }
    return { held }
  }
}
