// `pnpm tune`: looks for better values of the tracer's assumptions on tuning seeds and prints them. It never writes a file:
// whoever changes assumptions.ts writes the reason beside the number.

import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { ASSUMPTIONS, type Assumptions } from '@suyuan/server/trace/assumptions.ts'
import { EVERYTHING, plansFor } from '../prove/plan.ts'
import { parseSeeds, purposeOf, type Seeds, seedsText, TUNING } from '../prove/seeds.ts'
import { coordinateSearch } from './coordinates.ts'
import { knobs, valueOfKnob, withKnob } from './knobs.ts'
import { lossText, objective } from './loss.ts'
import { tuneTowns } from './tuneTowns.ts'

const HELP = `pnpm tune [options]
  --seeds A-B      tuning seeds, within ${seedsText(TUNING)}; 1-60 unless said
  --only NAMES     turn these assumptions only, with commas
  --set NAME=VALUE start from other values, with commas
  --rounds NUMBER  times through all of them; 1 unless said
  --workers NUMBER processes; as many as cores unless said
`

class WrongWord extends Error {
  override readonly name = 'WrongWord'
}

interface Asked {
  readonly seeds: Seeds
  readonly names: readonly string[]
  readonly start: Assumptions
  readonly rounds: number
  readonly workers: number
}

async function run({ seeds, names, start, rounds, workers }: Asked): Promise<void> {
  const plans = plansFor(EVERYTHING, seeds)
  process.stderr.write(`opening ${plans.length} towns, seeds ${seedsText(seeds)}\n`)
  const towns = await tuneTowns(plans, workers)
  try {
    process.stdout.write(`before: ${lossText(await towns.losses(start))}\n`)
    const evaluate = async (assumptions: Assumptions) => objective(await towns.losses(assumptions))
    const best = await coordinateSearch(start, names, rounds, evaluate, ({ knob, assumptions, loss, kept }) => {
      process.stderr.write(`${knob} ${valueOfKnob(assumptions, knob)}: ${loss.toFixed(4)}${kept ? ' kept' : ''}\n`)
    })
    process.stdout.write(`after:  ${lossText(await towns.losses(best.assumptions))}\n`)
    for (const name of knobs()) {
      const [was, is] = [valueOfKnob(ASSUMPTIONS, name), valueOfKnob(best.assumptions, name)]
      if (was !== is) process.stdout.write(`${name}: ${was} -> ${is}\n`)
    }
  } finally {
    towns.close()
  }
}

/** Throws WrongWord, above all for seeds that are kept for reporting. */
function parseWords(args: readonly string[]): Asked | 'help' {
  const TEXT = { type: 'string' } as const
  const words = parsed(() =>
    parseArgs({
      args: [...args],
      options: { seeds: TEXT, only: TEXT, set: TEXT, rounds: TEXT, workers: TEXT, help: { type: 'boolean' } },
    }),
  ).values
  if (words.help) return 'help'
  const seeds = parseSeeds(words.seeds ?? '1-60')
  if (seeds === null || purposeOf(seeds) !== 'tuning')
    throw new WrongWord(
      `--seeds must lie within ${seedsText(TUNING)}: figures are reported on seeds that tuning never saw`,
    )
  const names = words.only?.split(',').map((name) => name.trim()) ?? knobs()
  const unknown = names.find((name) => !knobs().includes(name))
  if (unknown !== undefined) throw new WrongWord(`--only: ${unknown} is none of ${knobs().join(', ')}`)
  const start = (words.set?.split(',') ?? []).reduce(withSetting, ASSUMPTIONS)
  const whole = (text: string | undefined, otherwise: number) =>
    text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : otherwise
  return { seeds, names, start, rounds: whole(words.rounds, 1), workers: whole(words.workers, availableParallelism()) }
}

function parsed<Value>(parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    throw new WrongWord(error instanceof Error ? error.message : 'unknown option')
  }
}

function withSetting(assumptions: Assumptions, setting: string): Assumptions {
  const [name = '', text = ''] = setting.split('=')
  const value = text === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value) || !knobs().includes(name.trim()))
    throw new WrongWord(`--set must be like ageDays=60, not ${setting}`)
  return withKnob(assumptions, name.trim(), value)
}

try {
  const asked = parseWords(process.argv.slice(2))
  if (asked === 'help') process.stdout.write(HELP)
  else await run(asked)
} catch (error) {
  if (!(error instanceof WrongWord)) throw error
  process.stderr.write(`tune: ${error.message}\n`)
  process.exitCode = 2
}
