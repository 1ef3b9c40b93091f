import type { Case } from '@suyuan/cypher/model/case.ts'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
export interface AddedExhibits {
  readonly case: Case
  readonly rows: number
  readonly stored: number
  readonly replaced: number
  readonly alreadyThere: number
  readonly refused: number
  readonly columns: readonly {
    readonly header: string
    readonly category: string | null
    readonly identifier: string | null
  }[]
  readonly findings: readonly Finding[]
}
export async function addExhibits(_desk: Desk, _member: Member | null, _asked: object): Promise<AddedExhibits> {
  throw new Error('pending')
}
