import { question } from '../../driver/question.ts'
import type { Flow } from '../../model/flow.ts'
import { flowRow } from './flowRow.ts'

export interface FlowsOut {
  readonly holders: readonly string[]
  /** Epoch ms UTC: only Flows that are declared open then; null: closed ones too. */
  readonly asOf: number | null
  /** Epoch ms UTC: the map as it was known then; null: as it is known now. */
  readonly knownAt: number | null
  readonly most: number
}

/** Which Flows lead from these Holders? Sorted by id. */
export const flowsOut = question<FlowsOut, Flow>(new URL('./flowsOut.cypher', import.meta.url), flowRow)
