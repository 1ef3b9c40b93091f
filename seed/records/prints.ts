// A map from texts to 32-bit numbers that keeps fingerprints instead of texts: 12 bytes a slot, so that the ids of ten
// million rows fit where a Map of texts would take a gigabyte. Two texts in ten million meet by mistake once in 400,000
// readings (64-bit fingerprints). Used where rows are told apart: movements, memberships, what was said already. PURE. Some 2 microseconds
// a call.

import { createHash } from 'node:crypto'

const PARTS = 256
const FIRST_SLOTS = 16

/** Texts are added and looked up, never taken out and never listed. */
export class Prints {
  // Many small tables instead of one: only one of them is doubled at a time, so growing needs no second copy of all.
  readonly #parts: Part[] = Array.from({ length: PARTS }, () => new Part())
  #size = 0

  get size(): number {
    return this.#size
  }

  has(text: string): boolean {
    const { high, low } = print64(text)
    return this.#parts[high & (PARTS - 1)]!.get(high, low) !== undefined
  }

  /** The number kept for the text before; undefined when there was none, and then `value` (0 to 2^32 - 1) is kept. */
  first(text: string, value: number): number | undefined {
    const { high, low } = print64(text)
    const part = this.#parts[high & (PARTS - 1)]!
    const before = part.get(high, low)
    if (before === undefined) this.#size += part.set(high, low, value) ? 1 : 0
    return before
  }

  /** True when the text was not there before; it is from now on. */
  add(text: string): boolean {
    return this.first(text, 1) === undefined
  }

  /** How often the text was counted, this time included. */
  count(text: string): number {
    const before = this.first(text, 1)
    if (before === undefined) return 1
    const { high, low } = print64(text)
    this.#parts[high & (PARTS - 1)]!.set(high, low, before + 1)
    return before + 1
  }
}

/** Three words a slot: high, low, value. An empty slot has high and low 0; no print is both. */
class Part {
  #words = new Uint32Array(FIRST_SLOTS * 3)
  #used = 0

  get(high: number, low: number): number | undefined {
    const at = this.#slot(high, low)
    return this.#isEmpty(at) ? undefined : this.#words[at + 2]
  }

  /** True when it is new. */
  set(high: number, low: number, value: number): boolean {
    let at = this.#slot(high, low)
    const isNew = this.#isEmpty(at)
    if (isNew) {
      this.#used++
      if (this.#used * 12 > this.#words.length * 3) {
        this.#grow()
        at = this.#slot(high, low)
      }
    }
    this.#words[at] = high
    this.#words[at + 1] = low
    this.#words[at + 2] = value
    return isNew
  }

  #isEmpty(at: number): boolean {
    return this.#words[at] === 0 && this.#words[at + 1] === 0
  }

  /** Where the print stands, or the empty slot where it would. */
  #slot(high: number, low: number): number {
    const words = this.#words
    const slots = words.length / 3
    let slot = low & (slots - 1)
    for (;;) {
      const at = slot * 3
      if (words[at] === high && words[at + 1] === low) return at
      if (words[at] === 0 && words[at + 1] === 0) return at
      slot = (slot + 1) & (slots - 1)
    }
  }

  #grow(): void {
    const old = this.#words
    this.#words = new Uint32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 3) {
      const [high, low] = [old[at]!, old[at + 1]!]
      if (high === 0 && low === 0) continue
      this.#words.set([high, low, old[at + 2]!], this.#slot(high, low))
    }
  }
}

/** The first 64 bits of its SHA-256, never both words 0: nobody can write a row that is taken for another one. */
function print64(text: string): { readonly high: number; readonly low: number } {
  const digest = createHash('sha256').update(text).digest()
  const high = digest.readUInt32LE(0)
  const low = digest.readUInt32LE(4)
  return { high: high === 0 && low === 0 ? 1 : high, low }
}
