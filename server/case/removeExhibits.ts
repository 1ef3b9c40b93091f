import type { Case } from '@suyuan/cypher/model/case.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
export async function removeExhibits(
  _desk: Desk,
  _member: Member | null,
  _key: string,
  _rows: readonly number[] | null,
): Promise<Case> {
  throw new Error('pending')
}
