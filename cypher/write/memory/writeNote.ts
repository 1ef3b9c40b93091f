import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { Note } from '../../model/memory.ts'
import { noteRow } from '../../read/memory/memoryRow.ts'

export interface WriteNote extends Omit<Note, 'revision'> {
  readonly case: CaseId
}

/** Writes the first revision of a note. No row when there is no such Case. */
export const writeNote = question<WriteNote, Note>(new URL('./writeNote.cypher', import.meta.url), noteRow)
