// Turns pairs (key, item) into compressed sparse rows. Used wherever Exposure lists the items of a key.

import type { Rows } from '../trace/exposure.ts'

/**
 * Rows of `keys` keys. Items keep the order in which pairs come, so ascending input gives ascending rows; a pair whose
 * key is negative is left out. Cost O(pairs + keys).
 */
export function compressRows(keys: number, keyOf: ArrayLike<number>, itemOf: ArrayLike<number> | null): Rows {
  const offsets = new Int32Array(keys + 1)
  let kept = 0
  for (let pair = 0; pair < keyOf.length; pair++) {
    const key = keyOf[pair]!
    if (key < 0) continue
    offsets[key + 1]!++
    kept++
  }
  for (let key = 0; key < keys; key++) offsets[key + 1]! += offsets[key]!
  const items = new Int32Array(kept)
  const next = offsets.slice(0, keys)
  for (let pair = 0; pair < keyOf.length; pair++) {
    const key = keyOf[pair]!
    if (key < 0) continue
    items[next[key]!++] = itemOf === null ? pair : itemOf[pair]!
  }
  return { offsets, items }
}
