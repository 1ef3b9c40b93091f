// Masks are sets of Categories as bits in Uint32 words. Masks of many Movements lie one after the other in one array, so
// most functions take an array and the offset of the first word. Nothing here knows what a bit stands for.

/** True when every bit of `need` is set in the mask at `offset` of `all`. An empty need is always contained. O(words). */
export function contains(all: Uint32Array, offset: number, need: Uint32Array): boolean {
  for (let w = 0; w < need.length; w++) if ((need[w]! & ~all[offset + w]!) !== 0) return false
  return true
}

/** True when the mask at `offset` of `all` and `need` have a bit in common. O(words). */
export function meets(all: Uint32Array, offset: number, need: Uint32Array): boolean {
  for (let w = 0; w < need.length; w++) if ((need[w]! & all[offset + w]!) !== 0) return true
  return false
}

/** A copy of the mask at `offset` of `all`. */
export function maskAt(all: Uint32Array, offset: number, words: number): Uint32Array {
  return all.slice(offset, offset + words)
}

/** `mask` with only those bits that the mask at `offset` of `all` has too; a new mask. */
export function intersect(mask: Uint32Array, all: Uint32Array, offset: number): Uint32Array {
  const out = new Uint32Array(mask.length)
  for (let w = 0; w < mask.length; w++) out[w] = mask[w]! & all[offset + w]!
  return out
}

/** Bits of `mask` that the mask at `offset` of `all` lacks; a new mask. */
export function without(mask: Uint32Array, all: Uint32Array, offset: number): Uint32Array {
  const out = new Uint32Array(mask.length)
  for (let w = 0; w < mask.length; w++) out[w] = mask[w]! & ~all[offset + w]!
  return out
}

/** Both masks together; a new mask. */
export function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  const out = new Uint32Array(a.length)
  for (let w = 0; w < a.length; w++) out[w] = a[w]! | b[w]!
  return out
}

export function isEmpty(mask: Uint32Array): boolean {
  for (let w = 0; w < mask.length; w++) if (mask[w] !== 0) return false
  return true
}

/** Number of bits set. */
export function popcount(mask: Uint32Array): number {
  let count = 0
  for (let w = 0; w < mask.length; w++) for (let left = mask[w]!; left !== 0; left &= left - 1) count++
  return count
}

export function hasBit(all: Uint32Array, offset: number, bit: number): boolean {
  return ((all[offset + (bit >>> 5)]! >>> (bit & 31)) & 1) === 1
}

/** Bits set, ascending. */
export function bitsOf(mask: Uint32Array): number[] {
  const bits: number[] = []
  for (let bit = 0; bit < mask.length * 32; bit++) if (hasBit(mask, 0, bit)) bits.push(bit)
  return bits
}

/** A mask of `words` words with these bits set. */
export function maskOf(bits: readonly number[], words: number): Uint32Array {
  const mask = new Uint32Array(words)
  for (const bit of bits) mask[bit >>> 5]! |= 1 << (bit & 31)
  return mask
}

/** Keys of the bits set, in the order of `keys`, which is sorted. */
export function keysOf(mask: Uint32Array, keys: readonly string[]): string[] {
  return bitsOf(mask).flatMap((bit) => keys[bit] ?? [])
}

/** The keys of a mask that is closed downwards, without those that an ancestor in it says already; sorted. */
export function topKeysOf(mask: Uint32Array, keys: readonly string[]): string[] {
  const all = keysOf(mask, keys)
  return all.filter((key) => !all.some((other) => key.startsWith(`${other}.`)))
}
