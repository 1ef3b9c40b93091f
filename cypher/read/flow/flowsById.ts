import { question } from '../../driver/question.ts'
import type { Flow } from '../../model/flow.ts'
import { flowRow } from './flowRow.ts'

/** The Flows with these ids, by what is known now, in no order; unknown ids give no row. */
export const flowsById = question<{ readonly ids: readonly string[] }, Flow>(
  new URL('./flowsById.cypher', import.meta.url),
  flowRow,
)
