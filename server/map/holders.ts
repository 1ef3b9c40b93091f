import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { Desk } from '../case/desk.ts'
import type { Page, Slice } from '../guard/page.ts'
export async function holdersByKeys(_desk: Desk, _keys: readonly string[]): Promise<(Holder | Error)[]> {
  throw new Error('pending')
}
export async function holderByKey(_desk: Desk, _key: string): Promise<Holder | null> {
  throw new Error('pending')
}
export async function holders(_desk: Desk, _filter: object, _page: Page): Promise<Slice<Holder>> {
  throw new Error('pending')
}
