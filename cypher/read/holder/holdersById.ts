import { question } from '../../driver/question.ts'
import type { Holder } from '../../model/holder.ts'
import { holderRow } from './holderRow.ts'

export interface HoldersById {
  readonly ids: readonly string[]
  /** Epoch ms UTC: the map as it was known then; null: as it is known now. */
  readonly knownAt: number | null
}

/** The Holders with these ids, in no order; unknown ids give no row. */
export const holdersById = question<HoldersById, Holder>(new URL('./holdersById.cypher', import.meta.url), holderRow)
