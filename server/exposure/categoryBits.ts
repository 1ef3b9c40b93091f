// Gives each category key a bit, and each list of keys a mask closed downwards: whoever carries an ancestor holds its
// descendants. A key that is not in use takes the bit of its nearest known ancestor; with none, the reserved last bit.

import { covers } from '@suyuan/cypher/model/category.ts'
import { VOCABULARY } from '@suyuan/cypher/model/vocabulary.ts'

export interface CategoryBits {
  /** Sorted; the place of a key is its bit. */
  readonly keys: readonly string[]
  readonly words: number
  /** Price of each key, by bit; 0 for a key with no known ancestor. */
  readonly prices: Uint8Array
  /** Bit of a key, of its nearest known ancestor, or the reserved last bit. */
  readonly bitOf: (key: string) => number
  /** What carrying these keys means to hold. */
  readonly held: (keys: readonly string[]) => Uint32Array
}

/** Bits for the vocabulary and every key in `inUse`. Cost O(keys² ) once, then O(keys) for each new list. */
export function categoryBits(inUse: Iterable<string>): CategoryBits {
  const keys = [...new Set([...VOCABULARY.map((category) => category.key), ...inUse])].sort()
  const words = Math.ceil((keys.length + 1) / 32)
  const bitOf = bitLookup(keys, words)

  const held = (carried: readonly string[]): Uint32Array => {
    const mask = new Uint32Array(words)
    for (const key of carried)
      for (let bit = 0; bit < keys.length; bit++) if (covers(key, keys[bit]!)) mask[bit >>> 5]! |= 1 << (bit & 31)
    return mask
  }
  const known = new Map(VOCABULARY.map((category) => [category.key, category.price]))
  const prices = Uint8Array.from(keys, (key) => {
    for (let prefix = key; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
      const price = known.get(prefix)
      if (price !== undefined) return price
    }
    return 0
  })
  return { keys, words, prices, bitOf, held }
}

/** The bit of a key among sorted `keys`: its own, its nearest known ancestor's, or the reserved last one. */
export function bitLookup(keys: readonly string[], words: number): (key: string) => number {
  const index = new Map(keys.map((key, bit) => [key, bit]))
  return (key) => {
    for (let prefix = key; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
      const bit = index.get(prefix)
      if (bit !== undefined) return bit
    }
    return words * 32 - 1
  }
}
