// The command `suyuan check`: reads a folder or file as an import would, stores nothing, and prints every finding at
// file:line:field with its remedy. Exit 0: clean (notes do not count), 1: errors or warnings, 2: could not run.

import { randomBytes } from 'node:crypto'
import { placeText } from '@suyuan/cypher/model/finding.ts'
import { type CheckReport, checkFolder } from '@suyuan/seed/check/checkFolder.ts'
import { FolderUnusable } from '@suyuan/seed/formats/listFolder.ts'
import { isZone } from '@suyuan/seed/formats/text/instant.ts'
import { identifyWith, MASTER_KEY_BYTES } from '@suyuan/seed/identify/identify.ts'
import type { Command } from 'commander'
import { CAVEAT } from '../trace/answer.ts'
import { Refusal } from './refusal.ts'
import { userPath } from './userPath.ts'

interface CheckWords {
  readonly json?: boolean
  readonly strict?: boolean
  readonly timezone?: string
}

export function describe(command: Command): void {
  command
    .argument('<path>', 'folder with map.yml, movements.ndjson …, or one file: a map, a Fides manifest, leaked rows')
    .option('--json', 'print one object of check.schema.json')
    .option('--strict', 'refuse rows that name holders or flows no map declares')
    .option('--timezone <zone>', 'zone of times without one, for example Asia/Shanghai; default: they are refused')
    .action(async (path: string, words: CheckWords) => {
      if (words.timezone !== undefined && !isZone(words.timezone)) {
        throw new Refusal('--timezone names no zone: use a name such as Asia/Shanghai or UTC', 2)
      }
      const report = await checkFolder(userPath(path), {
        // Nothing is kept, so the tokens need to agree with nothing: a key for this one reading.
        identify: identifyWith(randomBytes(MASTER_KEY_BYTES)),
        timezone: words.timezone ?? null,
        mode: words.strict === true ? 'strict' : 'lenient',
      }).catch((error: unknown) => {
        throw error instanceof FolderUnusable ? new Refusal(error.message, 2) : error
      })
      process.stdout.write(words.json === true ? `${JSON.stringify(checkJson(report))}\n` : checkText(report))
      process.exitCode = report.findings.some(({ severity }) => severity !== 'note') ? 1 : 0
    })
}

/** One object of CHECK_SCHEMA. */
export function checkJson({ input, truncated, counts, findings }: CheckReport) {
  return {
    suyuan: 'check/1',
    caveat: CAVEAT,
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
