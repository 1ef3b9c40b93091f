import type { Member } from '../guard/member.ts'
import type { Answer } from '../trace/answer.ts'
import type { Desk } from './desk.ts'
export interface CaseTrace {
  readonly answer: Answer
  readonly tooFew: boolean
  readonly population: number
  readonly assumptions: readonly { readonly name: string; readonly value: number }[]
  readonly elapsedMs: number
}
export async function traceCase(_desk: Desk, _member: Member | null, _key: string): Promise<CaseTrace> {
  throw new Error('pending')
}
