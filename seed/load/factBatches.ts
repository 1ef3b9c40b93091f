// Cuts a stream of facts into batches of one file and one word. The cuts depend on the facts alone, so that a second
// import of the same file makes the same batches and finds them in the ledger.

import { fileOf, type RowFact, type RowWord } from './factRows.ts'
import type { FactBatch } from './storeBatch.ts'

/** Rows a batch: large enough to pay for a transaction, small enough for its memory. */
export const BATCH_ROWS = 1_000

export class FactBatches {
  readonly #hashes: ReadonlyMap<string, string>
  readonly #numbers = new Map<string, number>()
  #facts: RowFact[] = []

  /** `hashes`: SHA-256 of each file by its name. */
  constructor(hashes: ReadonlyMap<string, string>) {
    this.#hashes = hashes
  }

  /** Takes a fact; gives the batch that it completes, if it does. */
  add(fact: RowFact): FactBatch | null {
    const last = this.#facts.at(-1)
    const belongs = !last || (last.word === fact.word && fileOf(last) === fileOf(fact))
    const full = belongs ? null : this.rest()
    this.#facts.push(fact)
    return full ?? (this.#facts.length >= BATCH_ROWS ? this.rest() : null)
  }

  /** What is left, or null. */
  rest(): FactBatch | null {
    const first = this.#facts[0]
    if (!first) return null
    const facts = this.#facts
    this.#facts = []
    return this.#numbered(first.word, fileOf(first), facts)
  }

  #numbered(word: RowWord, name: string, facts: readonly RowFact[]): FactBatch {
    const file = this.#hashes.get(name) ?? name
    const number = (this.#numbers.get(`${word} ${file}`) ?? 0) + 1
    this.#numbers.set(`${word} ${file}`, number)
    return { word, file, number, facts }
  }
}
