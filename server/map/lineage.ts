import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { Desk } from '../case/desk.ts'
import type { Truncated } from '../trace/answer.ts'
export async function lineage(
  _desk: Desk,
  _asked: object,
): Promise<{ holders: Holder[]; flows: Flow[]; truncated: Truncated | null }> {
  throw new Error('pending')
}
