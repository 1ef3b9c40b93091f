import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Desk } from '../case/desk.ts'
import type { Page, Slice } from '../guard/page.ts'
export async function flowsByKeys(_desk: Desk, _keys: readonly string[]): Promise<(Flow | Error)[]> {
  throw new Error('pending')
}
export async function flows(_desk: Desk, _filter: object, _page: Page): Promise<Slice<Flow>> {
  throw new Error('pending')
}
