// Makes a whole town with its leak and its truth, from a seed number alone. `makeTown` gives all files in memory (tests,
// demo); `townRows` gives the same files piece by piece, for large towns that stream to disk (server/command/town.ts).

import type { Attack } from './attacks/attack.ts'
import { attackOf } from './attacks/attackOf.ts'
import { buildTown } from './buildTown.ts'
import { isoTime } from './calendar.ts'
import { attributesFile } from './files/attributesFile.ts'
import { batchesFile } from './files/batchesFile.ts'
import { mapFile } from './files/mapFile.ts'
import { movementsFile } from './files/movementsFile.ts'
import { subjectsFile } from './files/subjectsFile.ts'
import { loseLines } from './gaps.ts'
import { runJobs } from './jobs/runJobs.ts'
import type { LeakedRow } from './leak/leakedRow.ts'
import { leakCsv, leakYml } from './leak/leakFiles.ts'
import { lookalikeOf } from './leak/lookalike.ts'
import { makeLeak } from './leak/makeLeak.ts'
import { handOverNumbers } from './life/handOverNumbers.ts'
import { liveTown } from './life/liveTown.ts'
import { liveAtHome } from './life/telephone.ts'
import { type NumberedLog, numberLog } from './numberLog.ts'
import type { Town, TownOptions } from './town.ts'
import { spanOf, type Truth } from './truth.ts'

export interface TownFiles {
  /** Text by path below the folder: `town/map.yml` …, `leak.csv`, `leak.yml`, `truth/truth.json`. */
  readonly files: Readonly<Record<string, string>>
  readonly truth: Truth
}

export interface TownRows {
  /** Pieces of text by path, each ending in a line feed; each iterable may be walked once. */
  readonly files: ReadonlyMap<string, Iterable<string>>
  readonly truth: Truth
}

/** All files of a town as texts. The same options give the same bytes. A small town takes about a second. */
export function makeTown(options: TownOptions): TownFiles {
  const { files, truth } = townRows(options)
  const texts: Record<string, string> = {}
  for (const [path, pieces] of files) texts[path] = [...pieces].join('')
  return { files: texts, truth }
}

/** The files of a town piece by piece, in the order in which they should be written; the truth is last. */
export function townRows(options: TownOptions): TownRows {
  const town = buildTown(options)
  liveTown(town)
  liveAtHome(town)
  handOverNumbers(town)
  runJobs(town)
  const random = town.chance(`attack ${options.scenario}`)
  const attack = attackOf(options.scenario)(town, random)
  const leak = makeLeak(town, attack, random)
  const kept = loseLines(town.log.lines, options.gap, town.holders, town.calendar, town.chance('gaps'))
  const log = numberLog(kept)
  const truth = truthOf(town, attack, leak, log)
  const name = `${town.holders.find((holder) => holder.id === town.regions[0])!.label.en.split(' ')[0]} town ${town.chance('name').int(1000, 9999)}`
  const files = new Map<string, Iterable<string>>([
    ['town/map.yml', [mapFile(name, town.holders, town.flows)]],
    ['town/movements.ndjson', movementsFile(log, town.people)],
    ['town/batches.csv', batchesFile(log, town.people)],
    ['town/subjects.csv', subjectsFile(town.people)],
    ['town/attributes.csv', attributesFile(town.people)],
    ['leak.csv', leakCsv(attack.columns, leak)],
    ['leak.yml', [leakYml(town.calendar.seenAt, attack.seenWhere)]],
    ['truth/truth.json', [`${JSON.stringify(truth, null, 2)}\n`]],
  ])
  return { files, truth }
}

function truthOf(town: Town, attack: Attack, leak: readonly LeakedRow[], log: NumberedLog): Truth {
  const { scenario, seed, gap, size, twist } = town.options
  const survives = (source: Attack['sources'][number]) => source.acts.filter((line) => log.idOf.has(line))
  const trueRows = leak.filter((row) => row.source >= 0)
  const span = spanOf(trueRows.map((row) => row.held!.asOf))
  const guilty = new Set(attack.sources.flatMap((source) => source.holders))
  const people = new Set(trueRows.map((row) => row.held!.person))
  return {
    scenario,
    seed,
    gap,
    rows: leak.length,
    sources: attack.sources.map((source) => ({
      holders: source.holders,
      actors: source.actors,
      acts: survives(source).map((line) => log.idOf.get(line)!),
      share: source.share,
    })),
    lookalike: attack.lookalike ?? lookalikeOf(people, town.log.lines, town.holders, guilty, town.people.length),
    vintage: span === null ? null : { from: isoTime(span.from), to: isoTime(span.to) },
    size,
    twist,
    noise: leak.length - trueRows.length,
    deciding:
      attack.sources.length > 0 && attack.sources.every((source) => survives(source).length >= source.acts.length / 2),
    rowSources: leak.map((row) => row.source),
  }
}
