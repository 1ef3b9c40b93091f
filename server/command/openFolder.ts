// Opens a folder of files for a question, without a database: reads it, builds the exposure, and says on standard error
// how far it is and what was refused. Used by trace, chains and why-not.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { placeText } from '@suyuan/cypher/model/finding.ts'
import { type Identify, identifyWith } from '@suyuan/seed/identify/identify.ts'
import { remembering } from '@suyuan/seed/identify/remembering.ts'
import { type Resolver, resolveNamings } from '@suyuan/seed/identify/resolve.ts'
import type { InputCounts } from '@suyuan/seed/records/records.ts'
import { recordsFromFolder } from '@suyuan/seed/records/recordsFromFolder.ts'
import { buildExposure } from '../exposure/buildExposure.ts'
import type { Exposure } from '../trace/exposure.ts'
import { keyOrRefusal } from './keyOrRefusal.ts'
import { Refusal } from './refusal.ts'
import { zoneOption } from './zoneOption.ts'

export interface FolderWords {
  readonly timezone?: string
  readonly strict?: boolean
}

export interface OpenFolder {
  readonly exposure: Exposure
  readonly resolver: Resolver
  readonly identify: Identify
  readonly counts: InputCounts
}

const SHOWN_FINDINGS = 20

/** Reads all of `folder`. Throws Refusal (exit 1) when it cannot be used or holds no movement, (exit 2) without a key. */
export async function openFolder(folder: string, words: FolderWords): Promise<OpenFolder> {
  const timezone = zoneOption(words.timezone)
  const identify = remembering(identifyWith(keyOrRefusal()))
  const say = progress()
  const read = await recordsFromFolder(folder, {
    identify,
    timezone,
    mode: words.strict === true ? 'strict' : 'lenient',
    onProgress: ({ file, bytesRead, bytesTotal }) => say(`reading ${file}`, bytesRead, bytesTotal),
  }).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'FolderUnusable' ? new Refusal(error.message, 1) : error
  })
  sayFindings(read.findings, read.counts)
  if (read.records.movements.id.length === 0)
    throw new Refusal(
      `${folder} holds no movement. Name the folder that has map.yml and movements.ndjson (or .csv) in it.`,
      1,
    )
  if (read.mapName === null) throw new Refusal(`${folder} has no map that can be used. See suyuan check ${folder}.`, 1)
  const resolver = resolveNamings(read.records.namings)
  return { exposure: buildExposure(read.records, resolver), resolver, identify, counts: read.counts }
}

/** A line on a terminal, nothing in a pipe: whoever reads a log wants the outcome. */
function progress(): (what: string, done: number, all: number) => void {
  if (!process.stderr.isTTY) return () => {}
  return (what, done, all) => {
    process.stderr.write(`\r${what} ${all === 0 ? 100 : Math.floor((100 * done) / all)} %\u001B[K`)
    if (done >= all) process.stderr.write('\r\u001B[K')
  }
}

function sayFindings(findings: readonly Finding[], counts: InputCounts): void {
  const errors = findings.filter((finding) => finding.severity === 'error')
  for (const finding of errors.slice(0, SHOWN_FINDINGS))
    process.stderr.write(`${placeText(finding.where)} ${finding.code} ${finding.message} ${finding.remedy}\n`)
  if (counts.refused > SHOWN_FINDINGS)
    process.stderr.write(`… ${counts.refused - SHOWN_FINDINGS} more; see suyuan check\n`)
  if (counts.refused > 0 || counts.warnings > 0)
    process.stderr.write(
      `suyuan: of ${counts.rows} rows ${counts.stored} stored, ${counts.refused} refused, ${counts.alreadyThere} already there; ${counts.warnings} warnings\n`,
    )
}
