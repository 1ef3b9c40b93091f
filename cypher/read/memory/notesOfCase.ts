import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { Note } from '../../model/memory.ts'
import { noteRow } from './memoryRow.ts'

/** Which notes has a Case, every revision of each, newest thread first? */
export const notesOfCase = question<{ readonly case: CaseId }, Note>(
  new URL('./notesOfCase.cypher', import.meta.url),
  noteRow,
)
