// Checks of logs: a gap that could be filled, and channels without a log of which a terminal or a door may know.
//
// A gap of Holder h covers the deciding act of candidate h with the share of the age prior that lies in the gap (the
// same prior that weighs ways). For a candidate to which h sends, it does so in as far as known records leave rows of it
// unexplained. Then the log shows it with LOG_SHOWS; under every other hypothesis it misleads with LOG_MISLEADS.

import type { Interval } from '@suyuan/cypher/model/holder.ts'
import { type Assumptions, DAY_MS } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { groundOf } from '../ground.ts'
import { rowOf } from '../own.ts'
import { clipped, lengthWithin, merged } from '../stretch.ts'
import type { Belief } from './belief.ts'
import type { Check } from './check.ts'
import { LOG_EFFORT, LOG_MISLEADS, LOG_SHOWS, TRACE_SHOWS } from './checks.ts'

/** One check for each gap up to `until`, and one for each candidate with an unlogged channel. O(holders + flows). */
export function logChecks(exposure: Exposure, belief: Belief, until: number, assumptions: Assumptions): Check[] {
  return [...gapChecks(exposure, belief, until, assumptions), ...traceChecks(exposure, belief, until)]
}

function gapChecks(exposure: Exposure, belief: Belief, until: number, assumptions: Assumptions): Check[] {
  const { logStart } = groundOf(exposure)
  return exposure.holders.flatMap((holder, h) => {
    const receivers = new Set([...rowOf(exposure.flowsFrom, h)].map((f) => exposure.flows[f]!.to))
    return clipped(merged(holder.logGaps), logStart, until).map((gap): Check => {
      const covered = ageShare(gap, logStart, until, assumptions)
      const chance = (i: number): number => {
        const candidate = belief.candidates[i]!
        const matched = candidate.covered + candidate.misses
        if (belief.holders[i] === h || isAccountOf(exposure, h, belief.holders[i]!)) return covered
        return receivers.has(belief.holders[i]!) && matched > 0 ? (covered * candidate.misses) / matched : 0
      }
      return {
        kind: 'PULL_LOG',
        target: holder.id,
        window: gap,
        count: null,
        effort: LOG_EFFORT[holder.kind],
        chances: chancesOf(belief, LOG_SHOWS, chance),
        why: `The log of ${holder.id} is missing there: what left or came to it then is not known.`,
      }
    })
  })
}

function traceChecks(exposure: Exposure, belief: Belief, until: number): Check[] {
  return belief.candidates.flatMap((candidate, place): Check[] => {
    const h = belief.holders[place]!
    const { way } = candidate
    const window = way.kind === 'WINDOW' ? { from: way.from, to: way.to } : { from: way.from, to: until }
    const open = exposure.flows.filter(
      (flow) =>
        !flow.logged &&
        (flow.from === h || isAccountOf(exposure, flow.from, h)) &&
        lengthWithin([{ from: flow.validFrom, to: flow.validTo }], window.from, Math.max(window.to, window.from + 1)) >
          0,
    )
    if (open.length === 0) return []
    return [
      {
        kind: 'PULL_LOG',
        target: candidate.id,
        window,
        count: null,
        effort: LOG_EFFORT[candidate.kind],
        chances: chancesOf(belief, TRACE_SHOWS, (i) => (i === place ? 1 : 0)),
        why: `${open[0]!.id} leaves no log; those of the terminals or doors of ${candidate.id} may show who used it then.`,
      },
    ]
  })
}

/** For each hypothesis: `shows` in as far as the check would meet the deciding act, else that it misleads. */
function chancesOf(belief: Belief, shows: number, met: (candidate: number) => number): number[] {
  const chances = belief.candidates.map((_, i) => LOG_MISLEADS + (shows - LOG_MISLEADS) * met(i))
  return [...chances, LOG_MISLEADS]
}

/** Is Holder `account` an EMPLOYEE of the OUTLET `place`? */
function isAccountOf(exposure: Exposure, account: number, place: number): boolean {
  return groundOf(exposure).outletOf[account] === place
}

/** Share of the age prior (assumptions.ageDays, ageFloor) of an act between `from` and `until` that lies in `gap`. */
function ageShare(gap: Interval, from: number, until: number, { ageDays, ageFloor }: Assumptions): number {
  if (!(until > from)) return 0
  const young = (time: number): number => Math.exp(-(until - time) / (ageDays * DAY_MS))
  const decayed = (young(gap.to) - young(gap.from)) / (1 - young(from))
  return (1 - ageFloor) * decayed + (ageFloor * (gap.to - gap.from)) / (until - from)
}
