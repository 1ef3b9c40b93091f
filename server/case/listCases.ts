import type { Case } from '@suyuan/cypher/model/case.ts'
import type { Page, Slice } from '../graphql/page.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
export async function listCases(_desk: Desk, _member: Member | null, _page: Page): Promise<Slice<Case>> {
  throw new Error('pending')
}
