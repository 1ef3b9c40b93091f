// The command `suyuan diff`: what differs between two maps, or between a file and the database, and what the difference does
// to where data can get to. Exit 0: the same, 1: different, or a side that cannot be used (then nothing is printed), 2:
// could not run.

import { diffMaps, isSame, type MapDiff } from '@suyuan/seed/diff/diffMaps.ts'
import type { MapView } from '@suyuan/seed/diff/mapView.ts'
import { freshMaps, replaced, storedMaps, wholeMap } from '@suyuan/seed/load/storedMaps.ts'
import { type Command, Option } from 'commander'
import { diffMarkdown } from './diffMarkdown.ts'
import { diffText } from './diffText.ts'
import { MAP_CAVEAT } from './mapCaveat.ts'
import { type OpenMaps, openMaps } from './openMaps.ts'
import { withStore } from './openStore.ts'
import { printJson, printText } from './printAnswer.ts'
import { Refusal } from './refusal.ts'
import { timeOption } from './timeOption.ts'
import { userPath } from './userPath.ts'
import { zoneOption } from './zoneOption.ts'

const FORMATS = ['text', 'json', 'markdown'] as const

interface DiffWords {
  readonly store?: boolean
  readonly format?: (typeof FORMATS)[number]
  readonly json?: boolean
  readonly timezone?: string
  readonly asOf?: string
}

export interface Side {
  /** As the user named it. */
  readonly what: string
  readonly view: MapView
}

export interface Compared {
  readonly before: Side
  readonly after: Side
  readonly diff: MapDiff
  /** Documents read, and warnings about them. */
  readonly input: { readonly stored: number; readonly refused: number; readonly warnings: number }
  /** Epoch ms UTC. */
  readonly asOf: number
}

export function describe(command: Command): void {
  command
    .argument('<before>', 'folder or file of a map; with --store the one that an import would bring')
    .argument('[after]', 'folder or file of the other map')
    .option('--store', 'compare with what the database says: what would an import of this change?')
    .addOption(new Option('--format <format>', 'how to print it; default: text').choices(FORMATS))
    .option('--json', 'the same as --format json: one object of diff.schema.json')
    .option('--as-of <time>', 'for the effects: only flows open at this time count; default: now')
    .option('--timezone <zone>', 'zone of times without one, for example Asia/Shanghai; default: they are refused')
    .action(async (before: string, after: string | undefined, words: DiffWords) => {
      if ((after === undefined) !== (words.store === true)) throw new Refusal('name two maps, or one and --store', 2)
      if (words.json === true && words.format !== undefined && words.format !== 'json')
        throw new Refusal(`--json and --format ${words.format} contradict each other`, 2)
      const asOf = words.asOf === undefined ? Date.now() : timeOption(words.asOf, '--as-of', words.timezone)
      const zone = zoneOption(words.timezone)
      const compared =
        after === undefined ? await withDatabase(before, zone, asOf) : await twoMaps(before, after, zone, asOf)
      const format = words.json === true ? 'json' : (words.format ?? 'text')
      if (format === 'json') await printJson(diffJson(compared))
      else await printText(format === 'text' ? diffText(compared) : diffMarkdown(compared))
      process.exitCode = isSame(compared.diff) ? 0 : 1
    })
}

async function twoMaps(before: string, after: string, zone: string | null, asOf: number): Promise<Compared> {
  const [old, fresh] = [await openMaps(userPath(before), zone), await openMaps(userPath(after), zone)]
  return {
    before: { what: before, view: old.view },
    after: { what: after, view: fresh.view },
    diff: diffMaps(old.view, fresh.view, asOf),
    input: inputOf(old, fresh),
    asOf,
  }
}

/** What other sources say stays as it is on both sides, so that effects on the whole map are seen. */
async function withDatabase(path: string, zone: string | null, asOf: number): Promise<Compared> {
  const read = await openMaps(userPath(path), zone)
  const [old, fresh] = await withStore(async (database) => [
    await storedMaps(database),
    await freshMaps(database, read.maps),
  ])
  const [before, after] = [wholeMap(old), replaced(old, fresh)]
  return {
    before: { what: 'the database', view: before },
    after: { what: path, view: after },
    diff: diffMaps(before, after, asOf),
    input: inputOf(read),
    asOf,
  }
}

function inputOf(...sides: readonly OpenMaps[]): Compared['input'] {
  const sum = (of: (side: OpenMaps) => number): number => sides.reduce((total, side) => total + of(side), 0)
  return { stored: sum(({ maps }) => maps.length), refused: 0, warnings: sum(({ warnings }) => warnings) }
}

/** One object of DIFF_SCHEMA. */
export function diffJson({ before, after, diff, input, asOf }: Compared) {
  return {
    suyuan: 'diff/1',
    caveat: MAP_CAVEAT,
    input,
    truncated: null,
    before: { what: before.what, maps: before.view.names },
    after: { what: after.what, maps: after.view.names },
    asOf: new Date(asOf).toISOString(),
    same: isSame(diff),
    ...diff,
  }
}
