import { question } from '../../driver/question.ts'
import type { Flow } from '../../model/flow.ts'
import { flowRow } from './flowRow.ts'

export interface FlowsAsOf {
  /** Epoch ms UTC: only Flows that are declared open then; null: closed ones too. */
  readonly asOf: number | null
  /** Epoch ms UTC: the map as it was known then; null: as it is known now. */
  readonly knownAt: number | null
  /** Only Flows from or to this Holder; null: all. */
  readonly holder: string | null
  /** Only ids after this one; null: from the start. */
  readonly after: string | null
  readonly most: number
}

/** Which Flows does the map have? Sorted by id. */
export const flowsAsOf = question<FlowsAsOf, Flow>(new URL('./flowsAsOf.cypher', import.meta.url), flowRow)
