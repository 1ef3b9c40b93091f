// An Answer as plain JSON with its times as ISO 8601 text: what `suyuan trace` prints and what the page gives as a file.
// Pure.

import type { Answer } from './answer.ts'

/** ISO 8601 in UTC with milliseconds; null stays null, and so does what has no end. */
export function isoTime(time: number | null): string | null {
  return time === null || !Number.isFinite(time) ? null : new Date(time).toISOString()
}

/** Ready for JSON.stringify. */
export function answerJson(answer: Answer) {
  return {
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
