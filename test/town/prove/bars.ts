// The bars of tracing.md, each with what it measures and the figure asked for. Changed only when tracing.md is.

import { SCENARIOS } from '@suyuan/seed/town/scenario.ts'
import type { Twist } from '@suyuan/seed/town/twist.ts'
import {
  bothFound,
  brierOf,
  claims,
  ece,
  falseAccusations,
  isUnknown,
  median,
  oneKept,
  ranked,
  type Share,
  seconds,
  unknownWhenGuilty,
  unknownWhenUnknown,
  vintageHolds,
  vintageWidth,
} from './measures.ts'
import type { Outcome } from './outcome.ts'

export interface Bar {
  readonly says: string
  readonly asked: number
  readonly is: 'at least' | 'at most'
  /** A share (shown with its interval), a number, or null: nothing to measure. */
  readonly measure: (outcomes: readonly Outcome[]) => Share | number | null
}

/** Lesson 13: where the logs themselves mislead. */
const HARD: ReadonlySet<Twist> = new Set(['stable-population', 'gap-over-act', 'membership-lost'])

export function isHard(outcome: Outcome): boolean {
  return HARD.has(outcome.plan.twist) || (!isUnknown(outcome) && !outcome.deciding)
}

const top1 = (outcomes: readonly Outcome[]): Share => ranked(outcomes, 'HOLDER', 'top1')
const where =
  (keep: (outcome: Outcome) => boolean, measure: Bar['measure']): Bar['measure'] =>
  (outcomes) =>
    measure(outcomes.filter(keep))
const ofSize = (size: 'small' | 'medium', measure: (values: readonly number[]) => number | null) =>
  where(
    (outcome) => outcome.plan.size === size,
    (outcomes) => measure(seconds(outcomes)),
  )
const slowest = (values: readonly number[]) => (values.length === 0 ? null : Math.max(...values))

export const BARS: readonly Bar[] = [
  { says: 'holder top-1', asked: 0.97, is: 'at least', measure: top1 },
  { says: 'holder top-3', asked: 0.99, is: 'at least', measure: (all) => ranked(all, 'HOLDER', 'top3') },
  ...SCENARIOS.map(
    (scenario): Bar => ({
      says: `holder top-1, ${scenario}`,
      asked: 0.9,
      is: 'at least',
      measure: where((outcome) => outcome.plan.scenario === scenario, top1),
    }),
  ),
  { says: 'holder top-1, gap 0.3', asked: 0.95, is: 'at least', measure: where(({ plan }) => plan.gap === 0.3, top1) },
  {
    says: 'holder top-1, fewer than 30 rows',
    asked: 0.95,
    is: 'at least',
    measure: where(({ rows }) => rows < 30, top1),
  },
  {
    says: 'holder top-1, a bought-in column',
    asked: 0.95,
    is: 'at least',
    measure: where(({ plan }) => plan.twist === 'bought-in-column', top1),
  },
  { says: 'actor top-1', asked: 0.95, is: 'at least', measure: (all) => ranked(all, 'ACTOR', 'top1') },
  {
    says: 'actor top-1, merged leaks',
    asked: 0.8,
    is: 'at least',
    measure: where(
      ({ plan }) => plan.scenario === 'two-merged',
      (all) => ranked(all, 'ACTOR', 'top1'),
    ),
  },
  { says: 'false accusations', asked: 0.01, is: 'at most', measure: falseAccusations },
  {
    says: 'ECE of the first',
    asked: 0.05,
    is: 'at most',
    measure: (all) => (claims(all).length === 0 ? null : ece(all)),
  },
  {
    says: 'Brier of the first',
    asked: 0.04,
    is: 'at most',
    measure: (all) => (claims(all).length === 0 ? null : brierOf(all)),
  },
  { says: 'unknown first when unknown', asked: 0.95, is: 'at least', measure: unknownWhenUnknown },
  { says: 'unknown first when somebody is guilty', asked: 0.02, is: 'at most', measure: unknownWhenGuilty },
  { says: 'both sources found', asked: 0.9, is: 'at least', measure: bothFound },
  { says: 'one source kept one', asked: 0.95, is: 'at least', measure: oneKept },
  { says: 'vintage window holds the truth', asked: 0.97, is: 'at least', measure: (all) => vintageHolds(all, 'meets') },
  { says: 'vintage window, median width in days', asked: 40, is: 'at most', measure: vintageWidth },
  {
    says: 'hard towns: top-1 where the deciding line survives',
    asked: 0.95,
    is: 'at least',
    measure: where((outcome) => isHard(outcome) && outcome.deciding, top1),
  },
  { says: 'hard towns: false accusations', asked: 0.05, is: 'at most', measure: where(isHard, falseAccusations) },
  { says: 'seconds, small towns, median', asked: 3, is: 'at most', measure: ofSize('small', median) },
  { says: 'seconds, small towns, slowest', asked: 3, is: 'at most', measure: ofSize('small', slowest) },
  { says: 'seconds, medium towns, median', asked: 20, is: 'at most', measure: ofSize('medium', median) },
  { says: 'seconds, medium towns, slowest', asked: 20, is: 'at most', measure: ofSize('medium', slowest) },
]

/** null: nothing to measure. */
export function passes(bar: Bar, value: number | null): boolean | null {
  if (value === null) return null
  return bar.is === 'at least' ? value >= bar.asked : value <= bar.asked
}
