import type { Case } from '@suyuan/cypher/model/case.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
export async function setSeen(_desk: Desk, _member: Member | null, _asked: object): Promise<Case> {
  throw new Error('pending')
}
