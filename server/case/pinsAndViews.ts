// Pins and saved views of a Case: what an investigator wants to find again at once. Taking one off or dropping it keeps
// that it was there.

import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import type { MemorySort, Pin, View } from '@suyuan/cypher/model/memory.ts'
import { dropView as drop } from '@suyuan/cypher/write/memory/dropView.ts'
import { saveView as save } from '@suyuan/cypher/write/memory/saveView.ts'
import { setPin as set } from '@suyuan/cypher/write/memory/setPin.ts'
import type { Member } from '../guard/member.ts'
import { audited } from './audited.ts'
import { caseIdOf } from './caseOf.ts'
import { caseText } from './caseText.ts'
import type { Desk } from './desk.ts'
import { NotFoundError } from './failures.ts'
import { memoryKey } from './memoryKey.ts'
import { viewParameters } from './viewParameters.ts'
import { writeLimits } from './writeLimits.ts'

export interface PinAsked {
  readonly case: string
  readonly sort: MemorySort
  readonly key: string
  readonly pinned: boolean
}

/** The pin as it is now. Throws NotFoundError, InvalidInputError. */
export async function setPin(desk: Desk, member: Member | null, asked: PinAsked): Promise<Pin> {
  const id = caseIdOf(asked.case)
  const work = async () => {
    const { sort, pinned } = asked
    const key = memoryKey(sort, asked.key)
    const facts = { case: id, id: `${id}/pin/${sort}/${key}`, sort, key, pinned, at: desk.now(), by: member?.id ?? '' }
    return kept(await runWrite(desk.database, 'memory/setPin', writeLimits(member), (tell) => tell(set, facts)))
  }
  return audited(desk, { member, action: 'setPin', case: id }, work, () => ({ pins: 1 }))
}

export interface ViewAsked {
  readonly case: string
  readonly name: string
  readonly parameters: string
}

/** The saved view. Throws NotFoundError, InvalidInputError. */
export async function saveView(desk: Desk, member: Member | null, asked: ViewAsked): Promise<View> {
  const id = caseIdOf(asked.case)
  const work = async () => {
    const name = caseText(asked.name, 'view')
    const parameters = viewParameters(asked.parameters)
    const key = `${id}/view/${desk.newId()}`
    const facts = { case: id, id: key, name, parameters, at: desk.now(), by: member?.id ?? '' }
    return kept(await runWrite(desk.database, 'memory/saveView', writeLimits(member), (tell) => tell(save, facts)))
  }
  return audited(desk, { member, action: 'saveView', case: id }, work, () => ({ views: 1 }))
}

/** The dropped view. Throws NotFoundError. */
export async function dropView(desk: Desk, member: Member | null, key: string, view: string): Promise<View> {
  const id = caseIdOf(key)
  const facts = { case: id, id: view, at: desk.now() }
  const work = async () =>
    kept(await runWrite(desk.database, 'memory/dropView', writeLimits(member), (tell) => tell(drop, facts)))
  return audited(desk, { member, action: 'dropView', case: id }, work, () => ({ views: 1 }))
}

function kept<T>(rows: readonly T[]): T {
  if (rows[0] === undefined) throw new NotFoundError('case or view')
  return rows[0]
}
