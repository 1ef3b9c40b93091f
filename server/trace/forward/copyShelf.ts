// The copies of one Subject that are exposed at each Holder, as Categories and the time each ends. Asked in order of
// time, so a copy needs no start: it is put here when it arrives. Cleared and used again for the next Subject.

import { contains } from '../mask.ts'

export interface CopyShelf {
  /** Adds a copy with the mask at `offset` of `masks`, gone after `end`. False when it says nothing new. */
  put(holder: number, end: number, masks: Uint32Array, offset: number): boolean
  /** Writes into `out` the Categories of all copies at `holder` that have not ended before `time`. */
  take(holder: number, time: number, out: Uint32Array): void
  isEmpty(holder: number): boolean
  clear(): void
}

/** A shelf for so many Holders and words a mask. Each call costs the copies at the one Holder. */
export function copyShelf(holders: number, words: number): CopyShelf {
  const first = new Int32Array(holders).fill(-1)
  const used: number[] = []
  const next: number[] = []
  const ends: number[] = []
  const masks: number[] = []
  const slot = new Uint32Array(words)

  const load = (copy: number): Uint32Array => {
    for (let w = 0; w < words; w++) slot[w] = masks[copy * words + w]!
    return slot
  }
  return {
    put(holder, end, all, offset) {
      let same = -1
      const wanted = all.subarray(offset, offset + words)
      for (let copy = first[holder]!; copy !== -1; copy = next[copy]!) {
        const held = load(copy)
        if (!contains(held, 0, wanted)) continue
        if (ends[copy]! >= end) return false
        if (contains(wanted, 0, held)) same = copy
      }
      if (same !== -1) {
        ends[same] = end
        return true
      }
      if (first[holder] === -1) used.push(holder)
      next.push(first[holder]!)
      first[holder] = ends.length
      ends.push(end)
      for (const word of wanted) masks.push(word)
      return true
    },
    take(holder, time, out) {
      out.fill(0)
      for (let copy = first[holder]!; copy !== -1; copy = next[copy]!)
        if (ends[copy]! >= time) for (let w = 0; w < words; w++) out[w]! |= masks[copy * words + w]!
    },
    isEmpty: (holder) => first[holder] === -1,
    clear() {
      for (const holder of used) first[holder] = -1
      for (const list of [used, next, ends, masks]) list.length = 0
    },
  }
}
