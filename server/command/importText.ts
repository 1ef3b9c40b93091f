// What `suyuan import` says when it is done or was stopped: the worst findings, what became of each map, and the account of
// the rows as the last line. Called by import.ts.

import { type Finding, placeText } from '@suyuan/cypher/model/finding.ts'
import type { ImportReport } from '@suyuan/seed/load/importFolder.ts'

const SHOWN = 20

/** The worst first, at most twenty, on standard error. */
export function sayFindings(findings: readonly Finding[]): void {
  const worst = findings.filter((one) => one.severity !== 'note').sort((a, b) => rank(a.severity) - rank(b.severity))
  for (const one of worst.slice(0, SHOWN)) {
    process.stderr.write(`${placeText(one.where)} ${one.code} ${one.message} ${one.remedy}\n`)
  }
}

/** Findings on standard error; maps and rows on standard output, the rows last. */
export function sayReport({ counts, findings, maps, setAside }: ImportReport): void {
  sayFindings(findings)
  const more = counts.refused + counts.warnings - SHOWN
  if (more > 0) process.stderr.write(`… ${more} more: \`suyuan check\` lists them\n`)
  for (const { source, revision, opened, closed, takenOver, dropped } of maps) {
    if (revision === null) continue
    process.stdout.write(`map ${source}: ${opened} new or changed, ${closed} closed (revision ${revision})\n`)
    if (takenOver > 0) process.stdout.write(`  ${takenOver} of them taken over from other maps\n`)
    if (dropped.length > 0) {
      const named = dropped.slice(0, 5).join(', ') + (dropped.length > 5 ? ', …' : '')
      process.stdout.write(`  no longer declared: ${named}; a channel that ended is better given a validTo\n`)
    }
  }
  if (setAside > 0)
    process.stdout.write(`${setAside} rows of logs were set aside as no movements; they are not counted below\n`)
  const { rows, stored, alreadyThere, refused, warnings } = counts
  process.stdout.write(
    `${rows} rows = ${stored} stored + ${alreadyThere} already there + ${refused} refused; ${warnings} warnings\n`,
  )
}

function rank(severity: string): number {
  return severity === 'error' ? 0 : 1
}
