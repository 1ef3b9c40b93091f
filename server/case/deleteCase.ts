import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
export async function deleteCase(_desk: Desk, _member: Member | null, _key: string): Promise<string> {
  throw new Error('pending')
}
