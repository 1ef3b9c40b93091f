// What a Case remembers: notes with all their revisions, pins, saved views, what was asked. Read together, since the page
// shows them together; audited.

import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import type { Case, CaseId } from '@suyuan/cypher/model/case.ts'
import type { Inquiry, Note, Pin, View } from '@suyuan/cypher/model/memory.ts'
import { inquiriesOfCase } from '@suyuan/cypher/read/memory/inquiriesOfCase.ts'
import { notesOfCase } from '@suyuan/cypher/read/memory/notesOfCase.ts'
import { pinsOfCase } from '@suyuan/cypher/read/memory/pinsOfCase.ts'
import { viewsOfCase } from '@suyuan/cypher/read/memory/viewsOfCase.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import type { Desk } from './desk.ts'

/** So much of each sort is read; the rest is counted as truncated. */
export const MOST_KEPT = 500

export interface Memory {
  /** A list of revisions a note, the first first; newest note first. */
  readonly notes: readonly (readonly Note[])[]
  /** Those that are pinned now, newest first. */
  readonly pins: readonly Pin[]
  /** Those that were not dropped, newest first. */
  readonly views: readonly View[]
  /** The last asked first. */
  readonly inquiries: readonly Inquiry[]
  /** True when there is more of some sort than was read. */
  readonly truncated: boolean
}

/** The memory of a Case that was read already; all empty for a new one. */
export async function memoryOfCase(desk: Desk, member: Member | null, { id }: Case): Promise<Memory> {
  return audited(
    desk,
    { member, action: 'readMemory', case: id },
    () => readMemory(desk, member, id),
    (memory) => ({
      notes: memory.notes.length,
      pins: memory.pins.length,
      views: memory.views.length,
      inquiries: memory.inquiries.length,
    }),
  )
}

/** The same without a line in the audit: for use cases that have one of their own. */
export async function readMemory(desk: Desk, member: Member | null, id: CaseId): Promise<Memory> {
  const limits = { deadlineMs: member?.limits.deadline ?? 0, maxRows: MOST_KEPT }
  const [notes, pins, views, inquiries] = await Promise.all([
    runRead(desk.database, notesOfCase, { case: id }, limits),
    runRead(desk.database, pinsOfCase, { case: id }, limits),
    runRead(desk.database, viewsOfCase, { case: id }, limits),
    runRead(desk.database, inquiriesOfCase, { case: id }, limits),
  ])
  return {
    notes: threadsOf(notes.rows),
    pins: pins.rows.filter(({ pinned }) => pinned),
    views: views.rows.filter(({ droppedAt }) => droppedAt === null),
    inquiries: inquiries.rows,
    truncated: [notes, pins, views, inquiries].some(({ truncated }) => truncated !== null),
  }
}

function threadsOf(notes: readonly Note[]): Note[][] {
  const threads = new Map<string, Note[]>()
  for (const note of notes) {
    const known = threads.get(note.thread)
    if (known) known.push(note)
    else threads.set(note.thread, [note])
  }
  const firstAt = (thread: readonly Note[]) => thread[0]?.at ?? 0
  return [...threads.values()].sort((a, b) => firstAt(b) - firstAt(a))
}
