import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { Pin } from '../../model/memory.ts'
import { pinRow } from './memoryRow.ts'

/** What is or was pinned in a Case, newest first? */
export const pinsOfCase = question<{ readonly case: CaseId }, Pin>(
  new URL('./pinsOfCase.cypher', import.meta.url),
  pinRow,
)
