// The command `suyuan import`: loads a folder or a lone file into the database and says what became of every row. Uses the
// Neo4j of a running `suyuan start`, that of NEO4J_URI, or starts one for itself.

import { randomUUID } from 'node:crypto'
import { Contended, DatabaseUnavailable, DeadlinePassed, ResultTooLarge } from '@suyuan/cypher/driver/failure.ts'
import { FolderUnusable, listFolder } from '@suyuan/seed/formats/listFolder.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { importFolder } from '@suyuan/seed/load/importFolder.ts'
import { SourceUnknown } from '@suyuan/seed/load/load.ts'
import { type Command, Option } from 'commander'
import { openNeo4j } from '../neo4j/openNeo4j.ts'
import { checkpointSignal } from './checkpointSignal.ts'
import { dataFolder } from './dataFolder.ts'
import { PROGRESS_FORMATS, type ProgressFormat, progressTeller } from './importProgress.ts'
import { sayFindings, sayReport } from './importText.ts'
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
  readonly progress?: ProgressFormat
}

export function describe(command: Command): void {
  command
    .argument('<path>', 'folder with map.yml, movements.ndjson …, or one such file')
    .option('--source <name>', 'what the movements are a log of; default: the name of the map')
    .option('--timezone <zone>', 'zone of times without one, for example Asia/Shanghai; default: they are refused')
    .option('--strict', 'refuse rows that name holders or flows no map declares')
    .option('--replace', 'let this map speak for holders of which another map of the database says otherwise')
    .addOption(
      new Option(
        '--progress <format>',
        'bar on a terminal, lines in a log, json: an event a line; on standard error',
      ).choices(PROGRESS_FORMATS),
    )
    .action(async (path: string, words: ImportWords) => {
      keepHeapSmall()
      const home = dataFolder()
      const identify = identifyWith(keyOrRefusal())
      const zone = zoneOption(words.timezone)
      // Before a database is started for it.
      await listFolder(userPath(path)).catch((error: unknown) => {
        throw refusalOf(error)
      })
      const signal = checkpointSignal(tell)
      const neo4j = await openNeo4j({ home, say: tell, env: process.env, ifRunning: 'join' })
      const teller = progressTeller(words.progress ?? null, process.stderr, Date.now)
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
          onProgress: teller.tell,
          stop: signal.stop,
        })
        teller.end()
        if (report.stopped) tell('stopped: what is stored stays, and the same command goes on there')
        sayReport(report)
        await neo4j.untilAlone()
        const { rows, refused } = report.counts
        if (report.stopped) process.exitCode = signal.exitCode()
        else if (rows > 0 && refused === rows) process.exitCode = 1
      } catch (error) {
        teller.end()
        throw refusalOf(error)
      } finally {
        await neo4j.stop()
        signal.end()
      }
    })
}

function tell(line: string): void {
  process.stderr.write(`suyuan: ${line}\n`)
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
