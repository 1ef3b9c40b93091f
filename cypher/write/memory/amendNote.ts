import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { Note } from '../../model/memory.ts'
import { noteRow } from '../../read/memory/memoryRow.ts'

export interface AmendNote extends Pick<Note, 'text' | 'at' | 'by'> {
  readonly case: CaseId
  readonly last: string
  readonly next: string
}

/** Writes the revision that follows `last`, or gives the one that somebody else wrote first. */
export const amendNote = question<AmendNote, Note>(new URL('./amendNote.cypher', import.meta.url), noteRow)
