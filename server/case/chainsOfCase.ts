import type { Member } from '../guard/member.ts'
import type { ChainAnswer } from '../trace/answer.ts'
import type { Desk } from './desk.ts'
export async function chainsOfCase(
  _desk: Desk,
  _member: Member | null,
  _key: string,
  _asked: { candidate: string; row: number; k?: number | null | undefined },
): Promise<ChainAnswer> {
  throw new Error('pending')
}
