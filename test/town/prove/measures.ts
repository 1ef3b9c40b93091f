// The measures of the proving ground over a list of outcomes: each gives how much was right of how much, so that tables,
// bars and intervals all read the same figure.

import type { Grain } from '@suyuan/server/trace/answer.ts'
import { brier, type Claim, calibrationError } from './calibration.ts'
import type { Outcome } from './outcome.ts'
import type { Counted } from './ranking.ts'

/** A share: `good` may be a fraction (ties); `all` 0: nothing to measure. */
export interface Share {
  readonly good: number
  readonly all: number
}

export function figureOf(share: Share): number | null {
  return share.all === 0 ? null : share.good / share.all
}

function shareOf(outcomes: readonly Outcome[], good: (outcome: Outcome) => number): Share {
  return { good: outcomes.reduce((sum, outcome) => sum + good(outcome), 0), all: outcomes.length }
}

/** Top-1, top-3 or reciprocal rank at a grain, over the towns whose truth names something at that grain. */
export function ranked(outcomes: readonly Outcome[], grain: Grain, field: keyof Counted): Share {
  return shareOf(
    outcomes.filter((outcome) => outcome.grains[grain] !== null),
    (outcome) => outcome.grains[grain]?.[field] ?? 0,
  )
}

export function falseAccusations(outcomes: readonly Outcome[]): Share {
  return shareOf(outcomes, (outcome) => (outcome.first.accused ? 1 : 0))
}

/** In towns where nobody in the map did it. */
export function unknownWhenUnknown(outcomes: readonly Outcome[]): Share {
  return shareOf(outcomes.filter(isUnknown), (outcome) => outcome.unknownFirst)
}

export function unknownWhenGuilty(outcomes: readonly Outcome[]): Share {
  return shareOf(
    outcomes.filter((outcome) => !isUnknown(outcome)),
    (outcome) => outcome.unknownFirst,
  )
}

/** Each of two sources in a set of its own. */
export function bothFound(outcomes: readonly Outcome[]): Share {
  return shareOf(
    outcomes.filter((outcome) => outcome.sources === 2),
    (outcome) => (outcome.mixture.found ? 1 : 0),
  )
}

/** One source gives one set; no set at all is not one. */
export function oneKept(outcomes: readonly Outcome[]): Share {
  return shareOf(
    outcomes.filter((outcome) => outcome.sources === 1),
    (outcome) => (outcome.mixture.sets === 1 ? 1 : 0),
  )
}

export function vintageHolds(outcomes: readonly Outcome[], how: 'meets' | 'contains'): Share {
  return shareOf(
    outcomes.filter((outcome) => outcome.vintage !== null),
    (outcome) => (outcome.vintage?.[how] ? 1 : 0),
  )
}

/** Days; Infinity when half of the windows are open to the past; null without windows. */
export function vintageWidth(outcomes: readonly Outcome[]): number | null {
  return median(outcomes.flatMap(({ vintage }) => (vintage === null ? [] : [vintage.days ?? Number.POSITIVE_INFINITY])))
}

/** What is claimed of the first: its posterior, and how right it was. Towns with too few rows claim nothing. */
export function claims(outcomes: readonly Outcome[]): Claim[] {
  return outcomes.flatMap(({ first }) =>
    first.posterior === null ? [] : [{ said: first.posterior, right: first.right }],
  )
}

export function ece(outcomes: readonly Outcome[]): number {
  return calibrationError(claims(outcomes))
}

export function brierOf(outcomes: readonly Outcome[]): number {
  return brier(claims(outcomes))
}

export function seconds(outcomes: readonly Outcome[]): number[] {
  return outcomes.map(({ seconds: { read, trace } }) => read + trace)
}

export function isUnknown(outcome: Outcome): boolean {
  return outcome.sources === 0
}

/** The middle value, the mean of the two middle ones; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[(sorted.length - 1) >> 1]!
  const high = sorted[sorted.length >> 1]!
  return low === high ? low : (low + high) / 2
}
