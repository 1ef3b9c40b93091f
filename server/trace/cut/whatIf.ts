// What if: the same leak asked again of a town in which some channels or Holders had not been there, or other controls
// had been in force. Pure: the Exposure given is not changed.

import { type Along, UNWATCHED } from '../along.ts'
import type { Answer } from '../answer.ts'
import type { Assumptions } from '../assumptions.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure } from '../exposure.ts'
import { union } from '../mask.ts'
import { trace } from '../trace.ts'
import type { CutAnswer } from './cutAnswer.ts'
import { cutChains } from './cutChains.ts'
import { marketChannels } from './marketChannels.ts'
import type { Toggles } from './toggles.ts'
import { withoutChannels } from './withoutChannels.ts'

export const WHAT_IF_QUESTION =
  'Suppose that from the first day nothing had gone over these channels, nor on from there, and that these controls had been as said: where could the same rows still have left, and by which chains? It does not say that the leak would not have happened otherwise.'

/** Where one Holder stood and where it would stand; null: it is, or would be, no candidate. */
export interface Shift {
  readonly id: string
  readonly before: Standing | null
  readonly after: Standing | null
}

export interface Standing {
  readonly rank: number
  readonly posterior: number | null
}

export interface WhatIf {
  /** Movements that would not have been at all, and how often one person's data would not have moved. */
  readonly prevented: { readonly movements: number; readonly records: number }
  /** Holders, by id, from which a channel to a MARKET was known, and would not be any more: nothing gets out of them. */
  readonly closed: readonly string[]
  /** Distinct rows with a Chain through a candidate to where they were seen, as it is and as it would be. */
  readonly chained: { readonly before: number; readonly after: number }
  /** Every Holder that is a candidate before or after: by rank after, then by rank before. */
  readonly shifts: readonly Shift[]
  /** Posterior of the unknown source. */
  readonly unknownSource: { readonly before: number | null; readonly after: number | null }
  readonly before: { readonly answer: Answer; readonly cut: CutAnswer }
  readonly after: { readonly answer: Answer; readonly cut: CutAnswer }
}

/**
 * Ranks and cut as they are and as they would be. `candidates`: ids to sever instead of the leading ones (of each
 * ranking). Rows whose people lose every copy still match; the unknown source is left to explain them. Cost: two traces
 * and two cuts, and own Movements of everybody on a severed Movement.
 */
export function whatIf(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  toggles: Toggles,
  candidates: readonly string[],
  assumptions: Assumptions,
  along: Along = UNWATCHED,
): WhatIf {
  const asked = (of: Exposure, closed: readonly string[]) => {
    const answer = trace(of, rows, assumptions, along)
    return { answer, cut: cutChains(of, { rows, answer, candidates, closed }, assumptions, along) }
  }
  const would = withoutChannels(exposure, toggles)
  const closed = closedBy(exposure, would.exposure, rows)
  const before = asked(exposure, [])
  const after = asked(would.exposure, closed)
  return {
    prevented: would.prevented,
    closed,
    chained: { before: before.cut.rows.chained, after: after.cut.rows.chained },
    shifts: shiftsOf(before.answer, after.answer),
    unknownSource: {
      before: before.answer.unknownSource.posterior,
      after: after.answer.unknownSource.posterior,
    },
    before,
    after,
  }
}

function closedBy(before: Exposure, after: Exposure, rows: readonly LeakedRow[]): string[] {
  const need = rows.map(({ mask }) => mask).reduce((all, mask) => union(all, mask), new Uint32Array(before.words))
  const seenAt = rows.reduce((latest, row) => Math.max(latest, row.seenAt), -Infinity)
  const isOpen = (of: Exposure, holder: number): boolean => marketChannels(of, holder, need, seenAt).length > 0
  const closed = [...before.holders.keys()].filter((holder) => isOpen(before, holder) && !isOpen(after, holder))
  return closed.map((holder) => before.holders[holder]!.id)
}

function shiftsOf(before: Answer, after: Answer): Shift[] {
  const standings = (answer: Answer): Map<string, Standing> =>
    new Map(
      answer.candidates
        .filter(({ grain }) => grain === 'HOLDER')
        .map(({ id, rank, posterior }) => [id, { rank, posterior }]),
    )
  const [then, now] = [standings(before), standings(after)]
  const ids = [...new Set([...now.keys(), ...then.keys()])]
  return ids.map((id) => ({ id, before: then.get(id) ?? null, after: now.get(id) ?? null }))
}
