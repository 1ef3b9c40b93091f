// An Identify that remembers what it was asked, for the reading of one folder: logs repeat the same numbers millions of
// times. It holds raw identifiers in memory, so whoever makes one must drop it when the reading ends.

import type { IdentifierKind } from '@suyuan/cypher/model/subject.ts'
import { flat } from './flat.ts'
import type { Identified, Identify } from './identify.ts'

/**
 * So many answers are kept of all kinds together; then it starts anew. Some 250 bytes each, so that a log with more
 * people than this costs some microseconds a row and never the memory (a file of 1 GB is read within 512 MB).
 */
const MOST = 100_000

/** The same answers as `identify`, at the cost of a map look-up for whatever was asked before. */
export function remembering(identify: Identify): Identify {
  const identities = new Answers<Identified | null>()
  const values = new Answers<string | null>()
  const identified = (kind: IdentifierKind, raw: string): Identified | null =>
    identities.recall(kind, raw, () => identify.identified(kind, raw))
  return {
    identified,
    token: (kind, raw) => identified(kind, raw)?.token ?? null,
    valueHash: (category, raw) => values.recall(category, raw, () => identify.valueHash(category, raw)),
  }
}

class Answers<V> {
  readonly #byKey = new Map<string, Map<string, V>>()
  #kept = 0

  recall(key: string, raw: string, ask: () => V): V {
    const answer = this.#byKey.get(key)?.get(raw)
    if (answer !== undefined) return answer
    const fresh = ask()
    if (this.#kept >= MOST) {
      this.#byKey.clear()
      this.#kept = 0
    }
    let known = this.#byKey.get(key)
    if (known === undefined) {
      known = new Map()
      this.#byKey.set(key, known)
    }
    known.set(flat(raw), fresh)
    this.#kept++
    return fresh
  }
}
