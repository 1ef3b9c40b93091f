// A Draft is one row or one map document as a reader understood it: typed, timed, its identifiers already turned into
// tokens. Readers give Drafts and Findings and know neither database nor tracer; seed/records/admission.ts judges them.

import type { Finding, Place } from '@suyuan/cypher/model/finding.ts'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { MovementKind } from '@suyuan/cypher/model/movement.ts'
import type { Attribute, Canary, Naming, Token } from '@suyuan/cypher/model/subject.ts'

/** A column of a data set (Fides field, OpenLineage column). `id` is unique in the map. */
export interface FieldDraft {
  readonly id: string
  readonly holder: string
  readonly name: string
  readonly categories: readonly string[]
  /** Set when the field is an identity field of Fides, for example `email`. */
  readonly identity: string | null
}

/** A reference or lineage edge between Fields, in the direction of the data. */
export interface DeriveDraft {
  readonly from: string
  readonly to: string
  readonly direction: 'from' | 'to' | 'both'
  readonly masked: boolean
  /** Where it was read, if its ends are to be looked for when all maps are read; absent: its reader has looked. */
  readonly where?: Place
}

/** A privacy declaration of a Fides system: a property of its Holder. */
export interface Declaration {
  readonly id: string
  readonly name: string | null
  readonly dataUse: string | null
  readonly categories: readonly string[]
  readonly dataSubjects: readonly string[]
  readonly legalBasis: string | null
  readonly datasetReferences: readonly string[]
}

/** A system's reference to a data set, which may stand in another file or be missing. */
export interface DatasetReference {
  readonly system: string
  readonly dataset: string
  readonly where: Place
}

/** One map document: what its file says of Holders, Flows and Fields. */
export interface MapDraft {
  readonly name: string
  /** `native`, `fides`, `openlineage`, `datahub`, `ropa`, `dpv`. */
  readonly format: string
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
  readonly holders: readonly Holder[]
  readonly flows: readonly Flow[]
  readonly fields: readonly FieldDraft[]
  readonly derives: readonly DeriveDraft[]
  readonly declarations: readonly (Declaration & { readonly holder: string })[]
  /** References to data sets, those of declarations included, one entry each. */
  readonly references: readonly DatasetReference[]
  /** How many events it was put together from; absent where a map is no union of events. */
  readonly events?: number
}

/** A movement row; ids of Holders are still text, since a row may name one that no map declares. */
export interface MovementDraft {
  /** null: derive it from the content and the ordinal among equal rows (model.md). */
  readonly id: string | null
  readonly at: number
  readonly until: number | null
  readonly kind: MovementKind
  readonly from: string | null
  readonly to: string | null
  readonly actor: string | null
  readonly categories: readonly string[]
  readonly via: string | null
  readonly who: readonly Token[]
  readonly batch: string | null
  readonly ticket: string | null
  readonly volume: number | null
  readonly note: string | null
}

export type Draft =
  | { readonly word: 'map'; readonly where: Place; readonly map: MapDraft }
  | { readonly word: 'naming'; readonly where: Place; readonly naming: Naming }
  | { readonly word: 'attribute'; readonly where: Place; readonly attribute: Attribute }
  | { readonly word: 'canary'; readonly where: Place; readonly canary: Canary }
  | { readonly word: 'member'; readonly where: Place; readonly batch: string; readonly who: readonly Token[] }
  | { readonly word: 'movement'; readonly where: Place; readonly movement: MovementDraft }

/**
 * A stretch of one file as read. `rows` counts data rows (map documents count as one) including refused ones; each
 * refused row has exactly one error Finding in `findings` and no Draft (a refused map document has one or more);
 * warnings may stand beside a Draft. A file that cannot be used at all counts as one refused row.
 */
export interface Chunk {
  readonly file: string
  readonly drafts: readonly Draft[]
  readonly findings: readonly Finding[]
  readonly rows: number
  readonly refused: number
  /** Rows of a log that are no movements by its mapping; they are not among `rows`. Absent: none. */
  readonly setAside?: number
  /** Bytes of the file read so far and in all, for progress. */
  readonly bytesRead: number
  readonly bytesTotal: number
}
