// The JSON of `suyuan trace` (formats.md A5): the Answer with its times as ISO 8601 text, the caveat and the input counts.

import type { InputCounts } from '@suyuan/seed/records/records.ts'
import { type Answer, CAVEAT } from '../trace/answer.ts'

/** ISO 8601 in UTC with milliseconds; null stays null. */
export function isoTime(time: number | null): string | null {
  return time === null || !Number.isFinite(time) ? null : new Date(time).toISOString()
}

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
    asOf: isoTime(answer.asOf),
    exhibits: answer.exhibits,
    vintage: answer.vintage === null ? null : { from: isoTime(answer.vintage.from), to: isoTime(answer.vintage.to) },
    candidates: answer.candidates.map((candidate) => ({
      ...candidate,
      way: { ...candidate.way, from: isoTime(candidate.way.from), to: isoTime(candidate.way.to) },
    })),
    unknownSource: answer.unknownSource,
    mixture: answer.mixture,
    whyNot: answer.whyNot,
    truncated: answer.truncated,
  }
}
