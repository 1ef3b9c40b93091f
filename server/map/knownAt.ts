// Which state of the map an `asOf` of Holders means. A Holder has no validity of its own: what changes over time is what
// was known of it, revision by revision.

import type { Desk } from '../case/desk.ts'

/** Epoch ms UTC of the knowledge to read; null: what is known now. */
export async function knownAt(_desk: Desk, asOf: number | null): Promise<number | null> {
  return asOf
}
