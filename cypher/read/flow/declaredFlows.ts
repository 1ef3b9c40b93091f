import { question } from '../../driver/question.ts'
import type { Flow } from '../../model/flow.ts'
import { flowRow } from './flowRow.ts'

/** The Flows that other sources than these declare now, sorted by id, then source. */
export const declaredFlows = question<{ readonly except: readonly string[] }, Flow>(
  new URL('./declaredFlows.cypher', import.meta.url),
  flowRow,
)
