// The report of `suyuan check` as text for people and as the JSON object of CHECK_SCHEMA. Called by check.ts.

import { placeText } from '@suyuan/cypher/model/finding.ts'
import type { CheckReport } from '@suyuan/seed/check/checkFolder.ts'
import { MAP_CAVEAT } from './mapCaveat.ts'

/** One object of CHECK_SCHEMA. */
export function checkJson({ input, truncated, counts, findings }: CheckReport) {
  return {
    suyuan: 'check/1',
    caveat: MAP_CAVEAT,
    input,
    truncated,
    counts,
    findings: findings.map((finding) => ({ ...finding, place: placeText(finding.where) })),
  }
}

/** A line and a remedy for each finding, then the counts that are not 0. */
export function checkText({ input, truncated, counts, findings }: CheckReport): string {
  const lines = findings.map((one) => `${placeText(one.where)} ${one.code} ${one.message}\n    ${one.remedy}`)
  if (truncated !== null) lines.push(`… ${truncated.omitted} findings more: ${truncated.reason}`)
  const held = Object.entries(counts).filter(([, count]) => count > 0)
  lines.push(
    ...held.map(([name, count]) => `${count} ${inWords(name)}`),
    `${input.rows} rows = ${input.stored} stored + ${input.alreadyThere} already there + ${input.refused} refused; ${input.warnings} warnings`,
  )
  return `${lines.join('\n')}\n`
}

/** danglingDatasetReferences → dangling dataset references. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
