// Ask next: for the posterior as it stands, the checks that would tell most of which candidate it was, by expected
// information per effort. Each check says how likely its outcome is under each candidate; the bits are the mutual
// information between the outcome and the candidate, never more than is missing. Pure; changes no posterior.

import type { Answer } from '../answer.ts'
import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { ASK_KINDS, type AskAnswer, type NextAsk } from './askAnswer.ts'
import { type Belief, beliefOf } from './belief.ts'
import type { Check } from './check.ts'
import { LEAST_BITS, MOST_ASKS, ROWS_ASKED, ROWS_EFFORT, SETTLED } from './checks.ts'
import { bitsOfCheck, entropyOf } from './information.ts'
import { inspections } from './inspect.ts'
import { bitsOfMoreRows } from './moreRows.ts'
import { batchChecks } from './pullBatch.ts'
import { logChecks } from './pullLog.ts'

/**
 * The asks for an Answer of `exposure`, by bits per effort. None when it is settled or no row matched. Cost: candidates
 * times what their best ways hold.
 */
export function askNext(exposure: Exposure, answer: Answer, assumptions: Assumptions): AskAnswer {
  const belief = beliefOf(exposure, answer, assumptions)
  const entropy = entropyOf(belief.shares)
  const matched = answer.exhibits.distinct
  const tooFew = matched < assumptions.tooFew
  const state = matched === 0 ? 'NOTHING_MATCHED' : belief.first >= SETTLED && !tooFew ? 'SETTLED' : 'OPEN'
  if (state !== 'OPEN') return { state, entropy, asks: [], truncated: null }
  const checks = [
    ...logChecks(exposure, belief, answer.asOf, assumptions),
    ...batchChecks(exposure, belief, answer.asOf, assumptions),
    ...inspections(belief),
  ]
  const asks = [
    ...checks.map((check) => weighed(belief, check)),
    moreRows(bitsOfMoreRows(exposure, belief, matched, assumptions), belief, tooFew),
  ]
  const worth = asks.filter(({ bits, kind }) => bits >= LEAST_BITS || (kind === 'MORE_ROWS' && tooFew)).sort(byWorth)
  const omitted = asks.length - Math.min(worth.length, MOST_ASKS)
  return {
    state,
    entropy,
    asks: worth.slice(0, MOST_ASKS),
    truncated: omitted === 0 ? null : { reason: 'WORTH_LESS', omitted },
  }
}

function weighed(belief: Belief, { chances, ...check }: Check): NextAsk {
  const least = Math.min(...chances)
  const about = belief.candidates.filter((_, i) => chances[i]! > least + 1e-9).map(({ id }) => id)
  return { ...check, bits: bitsOfCheck(belief.shares, chances), about: about.slice(0, 3) }
}

function moreRows(bits: number, belief: Belief, tooFew: boolean): NextAsk {
  return {
    kind: 'MORE_ROWS',
    target: null,
    window: null,
    count: ROWS_ASKED,
    bits,
    effort: ROWS_EFFORT,
    about: belief.candidates.slice(0, 3).map(({ id }) => id),
    why: tooFew
      ? 'Too few rows matched to name a source.'
      : `${ROWS_ASKED} more rows tell candidates apart in as far as they held different people.`,
  }
}

function byWorth(a: NextAsk, b: NextAsk): number {
  return (
    b.bits / b.effort - a.bits / a.effort ||
    ASK_KINDS.indexOf(a.kind) - ASK_KINDS.indexOf(b.kind) ||
    compare(a.target ?? '', b.target ?? '') ||
    (a.window?.from ?? 0) - (b.window?.from ?? 0)
  )
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
