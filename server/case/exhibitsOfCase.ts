import type { Case, Exhibit, Match } from '@suyuan/cypher/model/case.ts'
import type { Page, Slice } from '../graphql/page.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
export type MatchedExhibit = Exhibit & Match
export async function exhibitByKey(_desk: Desk, _member: Member | null, _key: string): Promise<MatchedExhibit | null> {
  throw new Error('pending')
}
export async function exhibitsOfCase(
  _desk: Desk,
  _member: Member | null,
  _case: Case,
  _page: Page,
): Promise<Slice<MatchedExhibit>> {
  throw new Error('pending')
}
