// A Case holds what an investigator found (Exhibits) and thought (notes). The traced answer is never stored in it.

import type { SubjectKey, Token } from './subject.ts'

declare const word: unique symbol
export type CaseId = string & { readonly [word]: 'Case' }
export type ExhibitId = string & { readonly [word]: 'Exhibit' }

export interface Case {
  readonly id: CaseId
  readonly name: string
  /** Epoch ms UTC. */
  readonly openedAt: number
  /** When and where the leaked rows were seen; null until said. */
  readonly seenAt: number | null
  readonly seenWhere: string | null
}

/** One cell of a leaked row: its category, and its value only as a fingerprint. */
export interface Cell {
  readonly category: string
  /** null for a masked value: evidence of the category, nothing more. */
  readonly hash: string | null
}

/** One leaked row as found. The raw values were hashed on arrival and are kept nowhere. */
export interface Exhibit {
  readonly id: ExhibitId
  /** 1-based data row in the pasted text or file. */
  readonly row: number
  /** When this row was seen, epoch ms UTC; null: when the Case was. */
  readonly seenAt: number | null
  readonly who: readonly Token[]
  readonly cells: readonly Cell[]
  /** True when the row has identifiers and every one of them is masked. */
  readonly masked: boolean
}

/** How a leaked row was matched. `subjects` is empty unless matched or ambiguous. */
export interface Match {
  readonly state: 'MATCHED' | 'AMBIGUOUS' | 'UNMATCHED' | 'MASKED'
  readonly subjects: readonly SubjectKey[]
}
