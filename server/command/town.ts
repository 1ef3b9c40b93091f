// The command `suyuan town`: makes a demo town from a seed number and streams its files into a folder. It reads nothing
// but its arguments and overwrites what an earlier town of the same folder left.

import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { townRows } from '@suyuan/seed/town/makeTown.ts'
import { parseScenario, SCENARIOS } from '@suyuan/seed/town/scenario.ts'
import { parseSize, SIZES } from '@suyuan/seed/town/size.ts'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import { parseTwist, TWISTS } from '@suyuan/seed/town/twist.ts'
import type { Command } from 'commander'
import { Refusal } from './refusal.ts'
import { userPath } from './userPath.ts'

interface Words {
  readonly seed: string
  readonly scenario: string
  readonly size: string
  readonly gap: string
  readonly rows: string
  readonly twist: string
  readonly out: string
}

/** Adds the options of `suyuan town` and what it does. Refuses (exit 2) names and numbers it does not know. */
export function describe(command: Command): void {
  command
    .requiredOption('--seed <number>', 'whole number from which everything in the town follows')
    .option('--scenario <name>', SCENARIOS.join(', '), 'clerk-photographs-forms')
    .option('--size <name>', SIZES.join(' or '), 'small')
    .option('--gap <share>', 'share of the log lines that are missing, 0 to 0.9', '0.1')
    .option('--rows <number>', 'leaked rows asked for', '100')
    .option('--twist <name>', TWISTS.join(', '), 'none')
    .requiredOption('--out <folder>', 'where town/, leak.csv, leak.yml and truth/ are written')
    .action(async (words: Words) => {
      const out = userPath(words.out)
      await writeTown(parseWords(words), out)
      process.stderr.write(`suyuan: wrote a ${words.size} town to ${out}\n`)
    })
}

/** Writes all files of a town below `out`, making the folders. Memory holds the town, never a whole file. */
export async function writeTown(options: TownOptions, out: string): Promise<void> {
  const { files } = townRows(options)
  // Files of an earlier town would be read as part of this one.
  const old = await readdir(join(out, 'town')).catch(() => [])
  for (const name of old) if (TOWN_FILE.test(name)) await rm(join(out, 'town', name))
  for (const [path, pieces] of files) {
    const file = join(out, path)
    await mkdir(dirname(file), { recursive: true })
    await pipeline(Readable.from(chunks(pieces)), createWriteStream(file))
  }
}

const TOWN_FILE = /^(map\.yml|movements\.ndjson|(batches|subjects|attributes|canaries)\.csv)$/

/** Pieces joined to some 64 kB, because a write a row is slow. */
function* chunks(pieces: Iterable<string>): Iterable<string> {
  let held: string[] = []
  let length = 0
  for (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length < 65_536) continue
    yield held.join('')
    held = []
    length = 0
  }
  if (length > 0) yield held.join('')
}

function parseWords(words: Words): TownOptions {
  const scenario = parseScenario(words.scenario)
  if (scenario === null) throw new Refusal(`no scenario "${words.scenario}"; there are ${SCENARIOS.join(', ')}`, 2)
  const size = parseSize(words.size)
  if (size === null) throw new Refusal(`no size "${words.size}"; there are ${SIZES.join(' and ')}`, 2)
  const twist = parseTwist(words.twist)
  if (twist === null) throw new Refusal(`no twist "${words.twist}"; there are ${TWISTS.join(', ')}`, 2)
  const seed = numberIn('--seed', words.seed, 0, Number.MAX_SAFE_INTEGER, 'whole')
  const gap = numberIn('--gap', words.gap, 0, 0.9, 'any')
  const rows = numberIn('--rows', words.rows, 1, 1_000_000, 'whole')
  return { seed, scenario, size, gap, rows, twist }
}

function numberIn(option: string, text: string, least: number, most: number, kind: 'whole' | 'any'): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isFinite(value) && value >= least && value <= most && (kind === 'any' || Number.isInteger(value)))
    return value
  throw new Refusal(`${option} must be a ${kind === 'whole' ? 'whole ' : ''}number from ${least} to ${most}`, 2)
}
