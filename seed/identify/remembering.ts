// An Identify that remembers what it was asked, for the reading of one folder: logs repeat the same numbers millions of
// times. It holds raw identifiers in memory, so whoever makes one must drop it when the reading ends.

import type { IdentifierKind } from '@suyuan/cypher/model/subject.ts'
import { flat } from './flat.ts'
import type { Identified, Identify } from './identify.ts'

/** So many answers are kept a kind; then it starts anew. Some 200 bytes each. */
const MOST = 2_000_000

/** The same answers as `identify`, at the cost of a map look-up for whatever was asked before. */
export function remembering(identify: Identify): Identify {
  const identities = new Map<IdentifierKind, Map<string, Identified | null>>()
  const values = new Map<string, Map<string, string | null>>()
  const identified = (kind: IdentifierKind, raw: string): Identified | null =>
    recall(identities, kind, raw, () => identify.identified(kind, raw))
  return {
    identified,
    token: (kind, raw) => identified(kind, raw)?.token ?? null,
    valueHash: (category, raw) => recall(values, category, raw, () => identify.valueHash(category, raw)),
  }
}

function recall<K, V>(answers: Map<K, Map<string, V>>, key: K, raw: string, ask: () => V): V {
  let known = answers.get(key)
  if (known === undefined) {
    known = new Map()
    answers.set(key, known)
  }
  const answer = known.get(raw)
  if (answer !== undefined) return answer
  const fresh = ask()
  if (known.size >= MOST) known.clear()
  known.set(flat(raw), fresh)
  return fresh
}
