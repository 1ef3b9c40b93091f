// Remembers in the Case that a question was asked of it: which, by whom, when, how often. Ids only; what was answered is
// computed anew whenever it is wanted.

import { createHash } from 'node:crypto'
import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import type { CaseId } from '@suyuan/cypher/model/case.ts'
import type { InquirySort } from '@suyuan/cypher/model/memory.ts'
import { noteInquiry as note } from '@suyuan/cypher/write/memory/noteInquiry.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
import { writeLimits } from './writeLimits.ts'

/** Called by a use case that has its answer, before it gives it. Throws the broken-world classes of the driver. */
export async function noteInquiry(
  desk: Desk,
  member: Member | null,
  id: CaseId,
  sort: InquirySort,
  keys: readonly string[],
): Promise<void> {
  const by = member?.id ?? ''
  const digest = createHash('sha256')
    .update(JSON.stringify([sort, keys, by]))
    .digest('base64url')
  const facts = { case: id, id: `${id}/inquiry/${digest}`, sort, keys, at: desk.now(), by }
  await runWrite(desk.database, 'memory/noteInquiry', writeLimits(member), (tell) => tell(note, facts))
}
