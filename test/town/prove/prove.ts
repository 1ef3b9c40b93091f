// `pnpm prove`: makes towns with known truth, traces them with the finished product, and prints how good it was beside the
// bars of tracing.md. `--results` writes RESULTS.md; nothing else does. Exit 1 when a bar fails, 2 when it could not run.

import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Asked, HELP, parseAsked, WrongWord } from './asked.ts'
import { BARS, passes } from './bars.ts'
import { figureOf } from './measures.ts'
import type { Outcome } from './outcome.ts'
import { plansFor } from './plan.ts'
import { firstLine, reportText } from './report.ts'
import { purposeOf, seedsText } from './seeds.ts'
import { proveTowns, TownFailed } from './workers.ts'

const RESULTS = fileURLToPath(new URL('../RESULTS.md', import.meta.url))

async function run(asked: Asked): Promise<number> {
  const plans = plansFor(asked.choice, asked.seeds)
  const workers = asked.workers ?? availableParallelism()
  const outcomes = await proveTowns(plans, workers, (outcome, done) => {
    if (done % 10 === 0 || done === plans.length) process.stderr.write(`${done} of ${plans.length} towns\n`)
    if (asked.each) process.stderr.write(`${outcome.plan.seed} ${outcome.plan.scenario}: ${outcome.first.right}\n`)
  })
  const text = reportText({ lines: headingOf(asked, plans.length, workers) }, outcomes)
  process.stdout.write(text)
  process.stdout.write(`\n${firstLine(outcomes)}\n`)
  if (asked.json !== null) await writeFile(asked.json, `${JSON.stringify(outcomes, null, 1)}\n`)
  if (asked.where !== null) await writeFile(RESULTS, text)
  return failing(outcomes) ? 1 : 0
}

function headingOf(asked: Asked, towns: number, workers: number): string[] {
  const { choice, seeds, where } = asked
  const twists = choice.twists === null ? 'half none, half each twist in turn' : choice.twists.join(', ')
  return [
    `${towns} ${choice.size} towns, seeds ${seedsText(seeds)}${purposeOf(seeds) === 'tuning' ? ' (TUNING seeds: no figure for a report)' : ', never used for tuning'}`,
    `scenarios: ${choice.scenarios.length === 12 ? 'all twelve' : choice.scenarios.join(', ')}; gaps ${choice.gaps.join(', ')}; rows ${choice.rows.join(', ')}; twists: ${twists}`,
    ...(where === null
      ? []
      : [
          `commit ${where.commit}, ${where.date}, ${where.machine}, ${workers === 1 ? 'one worker' : `${workers} workers`}`,
        ]),
  ]
}

function failing(outcomes: readonly Outcome[]): boolean {
  return BARS.some((bar) => {
    const measured = bar.measure(outcomes)
    return passes(bar, measured === null || typeof measured === 'number' ? measured : figureOf(measured)) === false
  })
}

try {
  const asked = parseAsked(process.argv.slice(2))
  if (asked === 'help') process.stdout.write(HELP)
  else process.exitCode = await run(asked)
} catch (error) {
  if (!(error instanceof WrongWord || error instanceof TownFailed)) throw error
  process.stderr.write(`prove: ${error.message}\n`)
  process.exitCode = 2
}
