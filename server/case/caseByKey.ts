import type { Case } from '@suyuan/cypher/model/case.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
export async function caseByKey(_desk: Desk, _member: Member | null, _key: string): Promise<Case | null> {
  throw new Error('pending')
}
