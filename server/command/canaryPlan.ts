// The command `suyuan canary-plan`: the fewest planted records, and into which copies, such that the next leak from any
// single copy, or with --pairs from any two, names itself (formats.md A5).

import type { Command } from 'commander'
import { CAVEAT } from '../trace/answer.ts'
import { isoTime } from '../trace/answerJson.ts'
import { type CanaryPlan, canaryPlan } from '../trace/canary/canaryPlan.ts'
import { type FolderWords, openFolder } from './openFolder.ts'
import { printJson, printText } from './printAnswer.ts'
import { timeOption } from './timeOption.ts'
import { inputJson } from './traceJson.ts'
import { userPath } from './userPath.ts'

interface PlanWords extends FolderWords {
  readonly pairs?: boolean
  readonly asOf?: string
  readonly json?: boolean
}

export function describe(command: Command): void {
  command
    .argument('<folder>', 'folder with map.yml, movements.ndjson …')
    .option('--pairs', 'any two copies that leak together name themselves too')
    .option('--as-of <time>', 'the map as of then; default: as of the last movement')
    .option('--timezone <zone>', 'zone of times without an offset, for example Asia/Shanghai')
    .option('--strict', 'refuse movements of holders that no map declares')
    .option('--json', 'one JSON object on standard output, nothing else')
    .action(async (folder: string, words: PlanWords) => {
      const asked = words.asOf === undefined ? null : timeOption(words.asOf, '--as-of', words.timezone)
      const { exposure, counts } = await openFolder(userPath(folder), words)
      const { at, count } = exposure.movements
      const plan = canaryPlan(exposure, asked ?? at[count - 1]!, words.pairs === true)
      if (words.json !== true) return printText(planText(plan))
      await printJson({
        suyuan: 'canary-plan/1',
        caveat: CAVEAT,
        input: inputJson(counts),
        truncated: null,
        ...plan,
        asOf: isoTime(plan.asOf),
      })
    })
}

/** Lines for people, without a trailing newline. */
function planText({ asOf, pairs, records, copies, atLeast }: CanaryPlan): string {
  const most = records.length === atLeast ? 'no plan has fewer' : `every plan has at least ${atLeast}`
  const unlike = copies.filter(({ holders }) => holders.length > 1)
  return [
    `${records.length} planted records tell ${copies.length} copies apart${pairs ? ', and any two that leak together' : ''} (${most}), by the map as of ${isoTime(asOf)}.`,
    '',
    'Plant',
    ...records.map(({ id, plantIn }) => `  ${id.padEnd(10)} in ${plantIn.join(', ')}`),
    '',
    'Then a leak that shows exactly these is from',
    ...copies.map(
      ({ holders, shows }) =>
        `  ${shows.map((id) => id.replace('canary-', '')).join(' ')}  ->  ${holders.join(' or ')}`,
    ),
    '',
    ...unlike.map(({ holders }) => `${holders.join(' and ')} send to each other: no planted record tells them apart.`),
    ...(pairs ? ['Two of which one gets lists from the other are named as the one that gets them.'] : []),
    'A planted record goes on where lists go, not over counters and screens. Each must be a person who does not exist; write them down in canaries.csv, a row for each copy.',
    'A leak that shows only some of the records of a copy names no single one for sure.',
    CAVEAT,
  ].join('\n')
}
