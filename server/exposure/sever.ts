// Cut, what-if and blast radius as the worker answers them: ids in, plain data or a word for what cannot be asked out.

import type { Along } from '../trace/along.ts'
import { CAVEAT } from '../trace/answer.ts'
import type { Assumptions } from '../trace/assumptions.ts'
import { CUT_QUESTION, type CutAnswer } from '../trace/cut/cutAnswer.ts'
import { cutChains } from '../trace/cut/cutChains.ts'
import { isEmpty, type Toggles, type UnknownToggle, unknownToggles } from '../trace/cut/toggles.ts'
import { WHAT_IF_QUESTION, type WhatIf, whatIf } from '../trace/cut/whatIf.ts'
import type { LeakedRow } from '../trace/exhibit.ts'
import type { Exposure } from '../trace/exposure.ts'
import { type BlastRadius, blastRadius } from '../trace/forward/blastRadius.ts'
import { type Notice, noticeOf } from '../trace/forward/notice.ts'
import type { Window } from '../trace/forward/spread.ts'
import { trace } from '../trace/trace.ts'

/** What a what-if changes, without the two whole answers, which are long. */
export type Change = Omit<WhatIf, 'before' | 'after'> & {
  readonly question: string
  readonly totalBefore: number | null
}

export type Cut =
  | { readonly unknown: readonly UnknownToggle[] }
  | { readonly question: string; readonly caveat: string; readonly answer: CutAnswer; readonly change: Change | null }

export interface Blast {
  readonly radius: BlastRadius
  readonly notice: Notice
}

/** The cut, with the switches if there are any. `unknown`: names that the map does not have, or switches that do nothing. */
export function cutOf(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  candidates: readonly string[],
  toggles: Toggles,
  assumptions: Assumptions,
  along: Along,
): Cut {
  const unknown: UnknownToggle[] = [
    ...candidates
      .filter((id) => !exposure.holderIndex.has(id))
      .map((id) => ({ what: 'HOLDER', id, why: 'UNKNOWN' }) as const),
    ...unknownToggles(exposure, toggles),
  ]
  if (unknown.length > 0) return { unknown }
  const said = { question: CUT_QUESTION, caveat: CAVEAT }
  if (isEmpty(toggles)) {
    const answer = trace(exposure, rows, assumptions, along)
    return { ...said, answer: cutChains(exposure, { rows, answer, candidates }, assumptions, along), change: null }
  }
  const { before, after, ...change } = whatIf(exposure, rows, toggles, candidates, assumptions, along)
  return {
    ...said,
    answer: after.cut,
    change: { ...change, question: WHAT_IF_QUESTION, totalBefore: before.cut.total },
  }
}

/** Who was exposed at the Holder. The people themselves are no copy of anything. */
export function blastOf(
  exposure: Exposure,
  id: string,
  window: Window,
  along: Along,
): Blast | 'UNKNOWN_HOLDER' | 'NOT_ELIGIBLE' {
  const holder = exposure.holderIndex.get(id)
  if (holder === undefined) return 'UNKNOWN_HOLDER'
  if (exposure.holders[holder]!.kind === 'POPULATION') return 'NOT_ELIGIBLE'
  const radius = blastRadius(exposure, holder, window, along)
  return { radius, notice: noticeOf(radius) }
}
