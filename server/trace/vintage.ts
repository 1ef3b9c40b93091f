// The vintage of a leak: when the values of its rows were true together. Each row gives the stretch in which all its
// dated values held; over many rows that narrows the leak to a window. Only values that the matched Subject had at some
// time count; a row with none, or with values that were never true together, says nothing.

import type { Interval } from '@suyuan/cypher/model/holder.ts'
import { datedCells } from './agreement.ts'
import type { LeakedRow } from './exhibit.ts'
import type { Exposure } from './exposure.ts'
import { clipped, merged } from './stretch.ts'

/** Epoch ms UTC, half-open; null where open. */
export interface Stretch {
  readonly from: number | null
  readonly to: number | null
}

export interface Vintage {
  /** One a row, in order: the hull of the times at which its values were true together; null: the row says nothing. */
  readonly perRow: readonly (Stretch | null)[]
  /** null when no row says anything. */
  readonly leak: Stretch | null
}

/** When at least this share of the rows agree on one time, the leak was one copy and that time dates it. */
const ONE_COPY = 0.9
/** Share of rows that may be plain wrong (typing errors, lost changes) at either end of a window. */
const OUTLIERS = 0.03

/** Dates each row and the leak. O(values of the Subjects + rows log rows). */
export function vintage(exposure: Exposure, rows: readonly LeakedRow[]): Vintage {
  const times = rows.map((row) => rowTimes(exposure, row))
  return {
    perRow: times.map((stretches) => (stretches.length === 0 ? null : open(hull(stretches)))),
    leak: leakWindow(times.filter((stretches) => stretches.length > 0)),
  }
}

/** When the values of the row were true together, for any of its Subjects; sorted, disjoint; empty: it says nothing. */
function rowTimes(exposure: Exposure, row: LeakedRow): Interval[] {
  return merged(
    row.subjects.flatMap((subject) => {
      const cells = datedCells(exposure, row, subject)
      if (cells.length === 0) return []
      let together: Interval[] = [{ from: -Infinity, to: Infinity }]
      for (const { entries } of cells) {
        const spans = merged(entries.map((v) => ({ from: exposure.values.from[v]!, to: exposure.values.to[v]! })))
        together = together.flatMap((stretch) => clipped(spans, stretch.from, stretch.to))
      }
      return together
    }),
  )
}

function leakWindow(times: readonly (readonly Interval[])[]): Stretch | null {
  if (times.length === 0) return null
  const { depth, from, to } = mostShared(times.flat())
  if (depth >= ONE_COPY * times.length) return open({ from, to })
  // No single time suits the rows: they left over a stretch that reaches at least from the first end to the last start.
  const dropped = Math.floor(OUTLIERS * times.length)
  const ends = times.map((stretches) => hull(stretches).to).sort((a, b) => a - b)
  const starts = times.map((stretches) => hull(stretches).from).sort((a, b) => b - a)
  const earliestEnd = ends[dropped]!
  const latestStart = starts[dropped]!
  return open({ from: Math.min(earliestEnd, latestStart), to: Math.max(earliestEnd, latestStart) })
}

/** The largest number of intervals that share a time, and the hull of all times that this many share. */
function mostShared(intervals: readonly Interval[]): Interval & { readonly depth: number } {
  const marks = intervals
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.step - b.step)
  let best = { depth: 0, from: -Infinity, to: Infinity }
  let depth = 0
  marks.forEach(({ at, step }, i) => {
    depth += step
    const next = marks[i + 1]?.at ?? Infinity
    if (next === at) return
    if (depth > best.depth) best = { depth, from: at, to: next }
    else if (depth === best.depth && depth > 0) best = { ...best, to: next }
  })
  return best
}

function hull(stretches: readonly Interval[]): Interval {
  return { from: stretches[0]!.from, to: stretches[stretches.length - 1]!.to }
}

function open({ from, to }: Interval): Stretch {
  return { from: from === -Infinity ? null : from, to: to === Infinity ? null : to }
}
