// Makes a whole town with its leak and its truth, from a seed number alone. `makeTown` gives all files in memory (tests,
// demo); `townRows` gives the same files piece by piece, for large towns that stream to disk (server/command/town.ts).

import { ATTACKS } from './attacks/attacks.ts'
import { buildTown } from './buildTown.ts'
import { attributesFile } from './files/attributesFile.ts'
import { batchesFile } from './files/batchesFile.ts'
import { canariesFile } from './files/canariesFile.ts'
import { mapFile } from './files/mapFile.ts'
import { movementsFile } from './files/movementsFile.ts'
import { subjectsFile } from './files/subjectsFile.ts'
import { loseLines } from './gaps.ts'
import { runJobs } from './jobs/runJobs.ts'
import { leakCsv, leakYml } from './leak/leakFiles.ts'
import { makeLeak } from './leak/makeLeak.ts'
import { handOverNumbers } from './life/handOverNumbers.ts'
import { liveTown } from './life/liveTown.ts'
import { liveAtHome } from './life/telephone.ts'
import { numberLog } from './numberLog.ts'
import type { Town, TownOptions } from './town.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truthOf.ts'
import { TWISTERS } from './twists/twisters.ts'

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
  const planned = ATTACKS[options.scenario](town, random)
  const leak = makeLeak(town, planned, random)
  const attack = TWISTERS[options.twist]?.(town, planned, town.chance(`twist ${options.twist}`)) ?? planned
  const kept = loseLines(town.log.lines, options.gap, town.holders, town.calendar, town.chance('gaps'))
  const log = numberLog(kept)
  const truth = truthOf(town, attack, leak, log)
  const canaries: [string, Iterable<string>][] =
    attack.planted.length === 0 ? [] : [['town/canaries.csv', canariesFile(attack.planted, log, town.people)]]
  const files = new Map<string, Iterable<string>>([
    ['town/map.yml', [mapFile(nameOf(town), town.holders, town.flows)]],
    ['town/movements.ndjson', movementsFile(log, town.people)],
    ['town/batches.csv', batchesFile(log, town.people)],
    ['town/subjects.csv', subjectsFile(town.people)],
    ['town/attributes.csv', attributesFile(town.people)],
    ...canaries,
    ['leak.csv', leakCsv(leak)],
    ['leak.yml', [leakYml(town.calendar.seenAt, attack.seenWhere)]],
    ['truth/truth.json', [`${JSON.stringify(truth, null, 2)}\n`]],
  ])
  return { files, truth }
}

/** A name that no other town has, since rows of a town are known by its name. */
function nameOf(town: Town): string {
  const region = town.holders.find((holder) => holder.id === town.regions[0])!
  return `${region.label.en.split(' ')[0]} town ${town.chance('name').int(1000, 9999)}`
}
