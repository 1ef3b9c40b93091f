// The command `suyuan import`: loads a folder or a lone file into the database and says what became of every row. Uses the
// Neo4j of a running `suyuan start`, that of NEO4J_URI, or starts one for itself.

import { randomUUID } from 'node:crypto'
import { Contended, DatabaseUnavailable, DeadlinePassed, ResultTooLarge } from '@suyuan/cypher/driver/failure.ts'
import { type Finding, placeText } from '@suyuan/cypher/model/finding.ts'
import { FolderUnusable, listFolder } from '@suyuan/seed/formats/listFolder.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { type ImportProgress, type ImportReport, importFolder } from '@suyuan/seed/load/importFolder.ts'
import { SourceUnknown } from '@suyuan/seed/load/load.ts'
import type { Command } from 'commander'
import { openNeo4j } from '../neo4j/openNeo4j.ts'
import { dataFolder } from './dataFolder.ts'
import { keepHeapSmall } from './keepHeapSmall.ts'
import { keyOrRefusal } from './keyOrRefusal.ts'
import { Refusal } from './refusal.ts'
import { userPath } from './userPath.ts'
import { zoneOption } from './zoneOption.ts'

interface ImportWords {
  readonly source?: string
  readonly timezone?: string
  readonly strict?: boolean
  readonly replace?: boolean
}

export function describe(command: Command): void {
  command
    .argument('<path>', 'folder with map.yml, movements.ndjson …, or one such file')
    .option('--source <name>', 'what the movements are a log of; default: the name of the map')
    .option('--timezone <zone>', 'zone of times without one, for example Asia/Shanghai; default: they are refused')
    .option('--strict', 'refuse rows that name holders or flows no map declares')
    .option('--replace', 'let this map speak for holders of which another map of the database says otherwise')
    .action(async (path: string, words: ImportWords) => {
      keepHeapSmall()
      const home = dataFolder()
      const identify = identifyWith(keyOrRefusal())
      const zone = zoneOption(words.timezone)
      // Before a database is started for it.
      await listFolder(userPath(path)).catch((error: unknown) => {
        throw refusalOf(error)
      })
      const neo4j = await openNeo4j({ home, say: tell, env: process.env, ifRunning: 'join' })
      try {
        const report = await importFolder(neo4j.database, userPath(path), {
          identify,
          timezone: zone,
          mode: words.strict === true ? 'strict' : 'lenient',
          source: words.source ?? null,
          rivalry: words.replace === true ? 'replace' : 'refuse',
          by: 'suyuan import',
          run: randomUUID(),
          now: Date.now,
          onProgress: progress(),
        })
        sayReport(report)
        await neo4j.untilAlone()
        if (report.counts.rows > 0 && report.counts.refused === report.counts.rows) process.exitCode = 1
      } catch (error) {
        throw refusalOf(error)
      } finally {
        await neo4j.stop()
      }
    })
}

function tell(line: string): void {
  process.stderr.write(`suyuan: ${line}\n`)
}

const BETWEEN_MS = 5_000

/** A line that moves on a terminal; in a pipe a line every five seconds. */
function progress(): (progress: ImportProgress) => void {
  let last = Date.now()
  return ({ file, bytesRead, bytesTotal, rows }) => {
    const percent = bytesTotal === 0 ? 100 : Math.floor((100 * bytesRead) / bytesTotal)
    const line = `${file}: ${rows} rows, ${percent} % of all files`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001B[K${bytesRead >= bytesTotal ? '\n' : ''}`)
    else if (Date.now() - last >= BETWEEN_MS) {
      last = Date.now()
      tell(line)
    }
  }
}

const SHOWN = 20

function sayFindings(findings: readonly Finding[]): void {
  const worst = findings.filter((one) => one.severity !== 'note').sort((a, b) => rank(a.severity) - rank(b.severity))
  for (const one of worst.slice(0, SHOWN)) {
    process.stderr.write(`${placeText(one.where)} ${one.code} ${one.message} ${one.remedy}\n`)
  }
}

function sayReport({ counts, findings, maps, setAside }: ImportReport): void {
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
  const { rows, stored, alreadyThere, refused, warnings } = counts
  process.stdout.write(
    `${rows} rows = ${stored} stored + ${alreadyThere} already there + ${refused} refused; ${warnings} warnings\n`,
  )
  if (setAside > 0) process.stdout.write(`${setAside} rows of logs more were set aside as no movements\n`)
}

function rank(severity: string): number {
  return severity === 'error' ? 0 : 1
}

/** Whatever broke the world says what to do; a bug stays a bug. */
function refusalOf(error: unknown): unknown {
  if (error instanceof FolderUnusable) return new Refusal(error.message, 1)
  if (error instanceof SourceUnknown) {
    sayFindings(error.findings)
    return new Refusal(`${error.message}: name it with --source NAME`, 1)
  }
  const isGone = error instanceof DatabaseUnavailable || error instanceof DeadlinePassed || error instanceof Contended
  if (isGone || error instanceof ResultTooLarge) {
    return new Refusal(
      `${error.message}. What was stored stays; run the same command again and it goes on from there`,
      2,
    )
  }
  return error
}
