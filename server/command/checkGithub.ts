// The findings of `suyuan check` as workflow commands of GitHub Actions: each becomes an annotation at its line. Called by
// check.ts. Pure text; whether the step fails is decided by the exit code, not here.

import type { Severity } from '@suyuan/cypher/model/finding.ts'
import type { CheckReport } from '@suyuan/seed/check/checkFolder.ts'
import { pathFrom } from './findingPath.ts'

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** One line a finding, in the order given; none for a clean folder. `base`: the path checked, from the root of the work tree. */
export function checkGithub({ findings, truncated }: CheckReport, base: string): string {
  const lines = findings.map(({ code, severity, where, message, remedy }) => {
    const line = where.line === null ? '' : `,line=${where.line}`
    const pointer = where.field === null ? '' : ` (${where.field})`
    const said = data(`${message}${pointer} ${remedy}`)
    return `::${LEVEL[severity]} file=${property(pathFrom(base, where))}${line},title=${property(code)}::${said}`
  })
  if (truncated !== null) {
    lines.push(
      `::warning title=${property('not all findings')}::${data(`${truncated.omitted} more: ${truncated.reason}`)}`,
    )
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** A line feed would end the command, and the per cent sign begins an escape. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** In a property the colon and the comma end it too. */
function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
