import { question } from '../../driver/question.ts'
import type { CaseId } from '../../model/case.ts'
import type { Inquiry } from '../../model/memory.ts'
import { inquiryRow } from '../../read/memory/memoryRow.ts'

export interface NoteInquiry extends Pick<Inquiry, 'id' | 'sort' | 'keys' | 'by'> {
  readonly case: CaseId
  /** Epoch ms UTC. */
  readonly at: number
}

/** Remembers that a question was asked. No row when there is no such Case. */
export const noteInquiry = question<NoteInquiry, Inquiry>(new URL('./noteInquiry.cypher', import.meta.url), inquiryRow)
