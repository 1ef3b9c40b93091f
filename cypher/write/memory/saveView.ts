import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { View } from '../../model/memory.ts'
import { viewRow } from '../../read/memory/memoryRow.ts'

export interface SaveView extends Omit<View, 'droppedAt'> {
  readonly case: CaseId
}

/** Saves a view under a name. No row when there is no such Case. */
export const saveView = question<SaveView, View>(new URL('./saveView.cypher', import.meta.url), viewRow)
