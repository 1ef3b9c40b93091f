import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { View } from '../../model/memory.ts'
import { viewRow } from '../../read/memory/memoryRow.ts'

export interface DropView {
  readonly case: CaseId
  readonly id: string
  /** Epoch ms UTC. */
  readonly at: number
}

/** Drops a saved view. No row when the Case has none of this id. */
export const dropView = question<DropView, View>(new URL('./dropView.cypher', import.meta.url), viewRow)
