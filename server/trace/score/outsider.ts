// When an outsider may have taken the rows. The unknown source is no better off than a Holder: whoever it was took the
// rows at some time, and the values in them must have been true then, of people who were customers then. Without this a
// Holder pays for the choice of its way and the unknown source pays nothing.

import { DAY_MS } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { eachMember } from './acts.ts'
import { type Claim, valuesAgree } from './claims.ts'
import { logSum } from './grid.ts'
import type { Leak } from './leak.ts'

/** Shares of the ways an outsider may have taken rows: at one moment, over some weeks, over all the time of the log. */
const MOMENT = 0.6
const WEEKS = 0.3
const ALWAYS = 0.1

/**
 * Natural log, tempered, of how well the best dates of an outsider suit the rows, against rows of any time: 0 when no row
 * has a dated value. A mean over dates with the age prior of all ways. Cost O(memberships + dates x rows).
 */
export function logOutsiderTimes(exposure: Exposure, leak: Leak): number {
  const { assumptions, until, claims } = leak
  const rows: Claim[][] = claims.rows.map(() => [])
  for (const claim of claims.list) rows[claim.row]!.push(claim)
  const first = firstSeen(exposure)
  const sorted = first.filter((at) => at <= until).sort()
  const begin = sorted[0] ?? until
  const fit = (from: number, to: number): number => {
    let agreeing = 0
    let absent = 0
    for (const own of rows) {
      const there = own.filter((claim) => first[claim.subject]! <= to)
      if (there.length === 0) absent++
      else if (there.some((claim) => valuesAgree(claim, from, to))) agreeing++
    }
    const counts = { agreeing, absent, disagreeing: rows.length - agreeing - absent }
    return logFit(counts, leak.population / Math.max(1, countUpTo(sorted, to)), leak)
  }
  const moments = byAge(until, begin, assumptions.snapshotDays * DAY_MS, until, leak).map(
    ({ to, log }) => log + fit(to, to),
  )
  const weeks = assumptions.windowDays.flatMap((days) => {
    const length = days * DAY_MS
    return byAge(until, begin, length * assumptions.windowStep, until, leak).map(
      ({ to, log }) => log - Math.log(assumptions.windowDays.length) + fit(to - length, to),
    )
  })
  return logSum([
    Math.log(MOMENT) + logSum(moments),
    Math.log(WEEKS) + logSum(weeks),
    Math.log(ALWAYS) + fit(begin, until),
  ])
}

/**
 * Log of how well rows suit one time: rows of people who were there were drawn from those, at a price where their values
 * were not true then; rows of people who came later are from elsewhere, whatever the time.
 */
function logFit(
  { agreeing, disagreeing, absent }: { agreeing: number; disagreeing: number; absent: number },
  ratio: number,
  leak: Leak,
): number {
  const { grid, assumptions } = leak
  const logs = grid.w0.map(
    (w0, i) =>
      grid.logW0[i]! +
      agreeing * Math.log((1 - w0) * ratio + w0) +
      // A value that was not true then never speaks for that time, however few people there were.
      disagreeing * Math.log((1 - w0) * Math.min(1, ratio * assumptions.valueDisagrees) + w0) +
      absent * Math.log(w0),
  )
  return leak.temper * logSum(logs)
}

/** Dates back from `until` to `begin` by `step`, with the log of their age prior (coverage.ts); weights sum to 1. */
function byAge(until: number, begin: number, step: number, latest: number, leak: Leak): { to: number; log: number }[] {
  const times: number[] = []
  for (let to = latest; to >= begin; to -= step) times.push(to)
  const decay = times.map((to) => Math.exp(-(until - to) / (leak.assumptions.ageDays * DAY_MS)))
  const sum = decay.reduce((total, value) => total + value, 0)
  const floor = leak.assumptions.ageFloor
  return times.map((to, at) => ({ to, log: Math.log(((1 - floor) * decay[at]!) / sum + floor / times.length) }))
}

/** When each Subject was first heard of; Infinity for never. */
function firstSeen(exposure: Exposure): Float64Array {
  const first = new Float64Array(exposure.subjects).fill(Number.POSITIVE_INFINITY)
  for (let movement = 0; movement < exposure.movements.at.length; movement++) {
    const at = exposure.movements.at[movement]!
    eachMember(exposure, movement, (subject) => {
      if (at < first[subject]!) first[subject] = at
    })
  }
  return first
}

function countUpTo(sorted: Float64Array, time: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= time) low = middle + 1
    else high = middle
  }
  return low
}
