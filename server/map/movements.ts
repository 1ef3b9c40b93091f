import type { MovementKind } from '@suyuan/cypher/model/movement.ts'
import type { Desk } from '../case/desk.ts'
import type { Page, Slice } from '../guard/page.ts'
export interface MovementRow {
  readonly key: string
  readonly cursor: string
  readonly source: string
  readonly at: number
  readonly until: number | null
  readonly kind: MovementKind
  readonly from: string | null
  readonly to: string | null
  readonly actor: string | null
  readonly via: string | null
  readonly categories: readonly string[]
  readonly batch: string | null
  readonly place: string
}
export async function movementByKey(_desk: Desk, _key: string): Promise<MovementRow | null> {
  throw new Error('pending')
}
export async function movements(_desk: Desk, _filter: object, _page: Page): Promise<Slice<MovementRow>> {
  throw new Error('pending')
}
