// What the words of `pnpm prove` ask for. Seeds below 100,000 are for tuning and never get into a report.

import { parseArgs } from 'node:util'
import { parseScenario, SCENARIOS } from '@suyuan/seed/town/scenario.ts'
import { parseSize, SIZES } from '@suyuan/seed/town/size.ts'
import { parseTwist, TWISTS } from '@suyuan/seed/town/twist.ts'
import { type Choice, EVERYTHING } from './plan.ts'
import { LONG, parseSeeds, purposeOf, type Seeds, SHORT, seedsText } from './seeds.ts'

export interface Where {
  readonly machine: string
  readonly date: string
  readonly commit: string
}

export interface Asked {
  readonly choice: Choice
  readonly seeds: Seeds
  /** null: one a core. */
  readonly workers: number | null
  readonly json: string | null
  /** Set when RESULTS.md is to be written. */
  readonly where: Where | null
  /** Say each town as it is done. */
  readonly each: boolean
}

export class WrongWord extends Error {
  override readonly name = 'WrongWord'
}

export const HELP = `pnpm prove [options]
  --long             some thousand towns (seeds ${seedsText(LONG)}) instead of sixty (${seedsText(SHORT)})
  --seeds A-B        100000 and up are for reporting, 1 to 999 for tuning
  --scenario NAMES   with commas: ${SCENARIOS.join(', ')}
  --gap SHARES       share of log lines that are missing, 0 to 0.9
  --rows NUMBERS     leaked rows asked for
  --twist NAMES      ${TWISTS.join(', ')}; none when scenario, gap and rows are given
  --size NAME        ${SIZES.join(' or ')}
  --workers NUMBER   processes; as many as cores unless said
  --json FILE        write what was found of each town
  --each             say each town as it is done
  --results          write test/town/RESULTS.md; needs --machine TEXT, --date TEXT and --commit ID
`

const TEXT = { type: 'string' } as const
const FLAG = { type: 'boolean' } as const
const OPTIONS = {
  long: FLAG,
  seeds: TEXT,
  scenario: TEXT,
  gap: TEXT,
  rows: TEXT,
  twist: TEXT,
  size: TEXT,
  workers: TEXT,
  json: TEXT,
  each: FLAG,
  results: FLAG,
  machine: TEXT,
  date: TEXT,
  commit: TEXT,
  help: FLAG,
}

/** Throws WrongWord for what cannot be asked. */
export function parseAsked(args: readonly string[]): Asked | 'help' {
  const words = wordsOf(args)
  if (words.help) return 'help'
  const seeds = words.seeds === undefined ? (words.long ? LONG : SHORT) : parseSeeds(words.seeds)
  if (seeds === null) throw new WrongWord('--seeds must be like 100000-100039')
  const purpose = purposeOf(seeds)
  if (purpose === null)
    throw new WrongWord('seeds are 1 to 999 (tuning) or 100000 and up (reporting); others belong to nobody')
  const size = parseSize(words.size ?? EVERYTHING.size)
  if (size === null) throw new WrongWord(`--size must be ${SIZES.join(' or ')}`)
  const pinned = [words.scenario, words.gap, words.rows].every((word) => word !== undefined)
  const choice: Choice = {
    scenarios: listOf(words.scenario, 'scenario', parseScenario) ?? EVERYTHING.scenarios,
    gaps: listOf(words.gap, 'gap', (text) => numberIn(text, 0, 0.9)) ?? EVERYTHING.gaps,
    rows: listOf(words.rows, 'rows', (text) => wholeFrom(text, 1)) ?? EVERYTHING.rows,
    twists: listOf(words.twist, 'twist', parseTwist) ?? (pinned ? ['none'] : null),
    size,
  }
  const workers = words.workers === undefined ? null : wholeFrom(words.workers, 1)
  if (words.workers !== undefined && workers === null) throw new WrongWord('--workers must be a whole number from 1')
  if (words.results === true && purpose === 'tuning')
    throw new WrongWord('a report may not be made of tuning seeds; take seeds from 100000 up')
  const where = words.results === true ? whereOf(words.machine, words.date, words.commit) : null
  return { choice, seeds, workers, json: words.json ?? null, where, each: words.each === true }
}

function wordsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (error) {
    throw new WrongWord(error instanceof Error ? error.message : 'unknown option')
  }
}

function whereOf(machine: string | undefined, date: string | undefined, commit: string | undefined): Where {
  if (machine === undefined || date === undefined || commit === undefined)
    throw new WrongWord('--results needs --machine, --date and --commit: the command reads no clock and no repository')
  return { machine, date, commit }
}

/** null when the word was not given. Throws WrongWord for an unknown member. */
function listOf<Item>(
  text: string | undefined,
  option: string,
  parse: (part: string) => Item | null,
): readonly Item[] | null {
  if (text === undefined) return null
  return text.split(',').map((part) => {
    const item = parse(part.trim())
    if (item === null) throw new WrongWord(`--${option}: no "${part.trim()}"; see --help`)
    return item
  })
}

function numberIn(text: string, least: number, most: number): number | null {
  const value = text === '' ? Number.NaN : Number(text)
  return value >= least && value <= most ? value : null
}

function wholeFrom(text: string, least: number): number | null {
  return /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : null
}
