// A Fact is a Draft that was admitted: its holders exist, its people are not in conflict, its id is settled. Admission
// makes Facts; recordsFromFolder.ts puts them into columns, seed/load writes them to the database.

import type { Finding, Place } from '@suyuan/cypher/model/finding.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { Movement } from '@suyuan/cypher/model/movement.ts'
import type { Attribute, Canary, Naming, Token } from '@suyuan/cypher/model/subject.ts'
import type { MapDraft } from '../formats/draft.ts'

export type Fact =
  | { readonly word: 'map'; readonly where: Place; readonly map: MapDraft }
  /** A stub: a Holder that no map declares, before the first fact that names it. */
  | { readonly word: 'stub'; readonly where: Place; readonly holder: Holder }
  | { readonly word: 'naming'; readonly where: Place; readonly naming: Naming }
  | { readonly word: 'attribute'; readonly where: Place; readonly attribute: Attribute }
  | { readonly word: 'canary'; readonly where: Place; readonly canary: Canary }
  | { readonly word: 'member'; readonly where: Place; readonly batch: string; readonly who: readonly Token[] }
  /**
   * `text` is the normalised row: two movements with one id are the same only if their texts are equal. `via` is the flow
   * as the row named it, known or not: a database keeps it, since a later map may declare it.
   */
  | { readonly word: 'movement'; readonly movement: Movement; readonly text: string; readonly via: string | null }

/** What became of some Drafts. Rows = facts that are no stubs + refused + alreadyThere, once admission has ended. */
export interface Admitted {
  readonly facts: readonly Fact[]
  readonly findings: readonly Finding[]
  readonly refused: number
  readonly alreadyThere: number
}
