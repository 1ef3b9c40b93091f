// Notes of a Case: written, and amended by another revision. Text in which an identifier is found is refused
// (caseText.ts), so that a note never becomes a place where personal data rests.

import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import type { MemorySort, Note } from '@suyuan/cypher/model/memory.ts'
import { amendNote as amend } from '@suyuan/cypher/write/memory/amendNote.ts'
import { writeNote as write } from '@suyuan/cypher/write/memory/writeNote.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import { caseText } from './caseText.ts'
import type { Desk } from './desk.ts'
import { InvalidInputError, NotFoundError } from './failures.ts'
import { memoryKey } from './memoryKey.ts'
import { writeLimits } from './writeLimits.ts'

export interface NoteAsked {
  readonly case: string
  readonly sort: MemorySort
  readonly key: string
  readonly text: string
}

/** The new note. Throws NotFoundError, InvalidInputError (an identifier in it, too long). */
export async function writeNote(desk: Desk, member: Member | null, asked: NoteAsked): Promise<Note> {
  const id = caseIdOf(asked.case)
  const thread = desk.newId()
  const work = async () => {
    const text = caseText(asked.text, 'note')
    const key = memoryKey(asked.sort, asked.key)
    const by = member?.id ?? ''
    const facts = { case: id, id: `${id}/note/${thread}/1`, thread, sort: asked.sort, key, text, at: desk.now(), by }
    return kept(await runWrite(desk.database, 'memory/writeNote', writeLimits(member), (tell) => tell(write, facts)))
  }
  return audited(desk, { member, action: 'writeNote', case: id }, work, () => ({ notes: 1 }))
}

export interface Amendment {
  readonly case: string
  /** Id of the revision that was read. */
  readonly note: string
  readonly text: string
}

/** The new revision; what it follows stays. Throws NotFoundError; InvalidInputError, also when it was amended meanwhile. */
export async function amendNote(desk: Desk, member: Member | null, asked: Amendment): Promise<Note> {
  const id = caseIdOf(asked.case)
  const work = async () => {
    const text = caseText(asked.text, 'note')
    const [, thread, revision] = /^c[\w-]{16}\/note\/(c[\w-]{16})\/(\d{1,6})$/.exec(asked.note) ?? []
    if (thread === undefined) throw new NotFoundError('note')
    const next = `${id}/note/${thread}/${Number(revision) + 1}`
    const facts = { case: id, last: asked.note, next, text, at: desk.now(), by: member?.id ?? '' }
    const limits = writeLimits(member)
    const note = kept(await runWrite(desk.database, 'memory/amendNote', limits, (tell) => tell(amend, facts)))
    if (note.text !== text) {
      throw new InvalidInputError(
        'Somebody else amended this note meanwhile.',
        'Read what it says now, then amend that.',
      )
    }
    return note
  }
  return audited(desk, { member, action: 'amendNote', case: id }, work, () => ({ notes: 1 }))
}

function kept(rows: readonly Note[]): Note {
  if (rows[0] === undefined) throw new NotFoundError('case or note')
  return rows[0]
}
