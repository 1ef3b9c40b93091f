// The report of a run, the same text on the terminal and in RESULTS.md: bars first, then where the figures come from.

import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { failuresOf } from './diagnosis.ts'
import { countText } from './figures.ts'
import { isUnknown, ranked, unknownWhenUnknown } from './measures.ts'
import type { Outcome } from './outcome.ts'
import { barTable, calibrationTable, groupTables, rivalTable, secondsText, sourcesText } from './tables.ts'

/** Of one cause so many towns are told one by one. */
const SHOWN_EACH = 30

export interface Heading {
  /** Lines that say which towns these were, and where and when they were proved. */
  readonly lines: readonly string[]
}

/** Markdown, ending in a line feed. */
export function reportText(heading: Heading, outcomes: readonly Outcome[]): string {
  const parts = [
    '# Results of the proving ground',
    heading.lines.map((line) => `- ${line}`).join('\n'),
    firstLine(outcomes),
    '## Bars',
    COUNTING,
    barTable(outcomes),
    '## Where',
    ...groupTables(outcomes),
    '## Rivals in the same run',
    RIVALS,
    rivalTable(outcomes),
    '## Calibration of the first',
    calibrationTable(outcomes),
    '## Several sources, and time',
    [sourcesText(outcomes), secondsText(outcomes)].join('\n\n'),
    '## Towns whose right answer is not alone at the first place',
    failureText(outcomes),
  ]
  return `${parts.join('\n\n')}\n`
}

const COUNTING = `A tie (less than ${ASSUMPTIONS.tieBits} bit) of m counts 1/m; with two sources, or a forwarded file, any true one counts; where nobody did
it, "unknown" first counts. "Line survives": the log still holds most lines of the act, or nobody did it. Intervals: Wilson, 95 %.
The vintage window holds the truth when it has a moment in common with the stretch over which the values were taken.
Hard towns: a stable population, a gap over the act, lost memberships, or the deciding line lost.`

const RIVALS = `They know no "unknown source". Count, lift and random walk give no probability: whom they put first, they accuse.`

/** The line that a short question is asked for: "guilty first in 39 of 40". */
export function firstLine(outcomes: readonly Outcome[]): string {
  const guilty = ranked(
    outcomes.filter((outcome) => !isUnknown(outcome)),
    'HOLDER',
    'top1',
  )
  const unknown = unknownWhenUnknown(outcomes)
  const lines = guilty.all === 0 ? [] : [`guilty first in ${countText(guilty.good)} of ${guilty.all}`]
  if (unknown.all > 0) lines.push(`unknown first in ${countText(unknown.good)} of ${unknown.all} where nobody did it`)
  return lines.join('; ')
}

function failureText(outcomes: readonly Outcome[]): string {
  const groups = failuresOf(outcomes).map(([cause, failures]) => {
    const shown = failures.slice(0, SHOWN_EACH).map((failure) => `- ${failure.says}`)
    const more = failures.length > SHOWN_EACH ? [`- … and ${failures.length - SHOWN_EACH} more`] : []
    return [`### ${failures.length} × ${cause}`, '', ...shown, ...more].join('\n')
  })
  return groups.length === 0 ? 'None.' : groups.join('\n\n')
}
