import { question } from '../../driver/question.ts'
import type { Holder, HolderKind, Stage } from '../../model/holder.ts'
import { holderRow } from './holderRow.ts'

export interface HoldersAsOf {
  /** Epoch ms UTC: the map as it was known then; null: as it is known now. */
  readonly knownAt: number | null
  readonly kind: HolderKind | null
  readonly stage: Stage | null
  /** Only those whose id, name or label contains this text; case does not matter. null: all. */
  readonly search: string | null
  /** Only ids after this one; null: from the start. */
  readonly after: string | null
  readonly most: number
}

/** Which Holders does the map have? Sorted by id. */
export const holdersAsOf = question<HoldersAsOf, Holder>(new URL('./holdersAsOf.cypher', import.meta.url), holderRow)
