import type { Member } from '../guard/member.ts'
import type { WhyNot } from '../trace/answer.ts'
import type { Desk } from './desk.ts'
export async function whyNotOfCase(
  _desk: Desk,
  _member: Member | null,
  _key: string,
  _holder: string,
): Promise<WhyNot> {
  throw new Error('pending')
}
