// The JSON of `suyuan trace` (formats.md A5): the Answer with its times as ISO 8601 text, the caveat and the input counts.

import type { InputCounts } from '@suyuan/seed/records/records.ts'
import { type Answer, CAVEAT } from '../trace/answer.ts'
import { answerJson } from '../trace/answerJson.ts'

/** The part of `input` that every answer carries. */
export function inputJson(counts: InputCounts) {
  return { stored: counts.stored, refused: counts.refused, warnings: counts.warnings }
}

/** One object, ready for JSON.stringify. */
export function traceJson(answer: Answer, counts: InputCounts) {
  return {
    suyuan: 'trace/1',
    caveat: CAVEAT,
    input: inputJson(counts),
    ...answerJson(answer),
  }
}
