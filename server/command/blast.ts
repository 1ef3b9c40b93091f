// The command `suyuan blast`: everybody exposed at a holder within a window, and where it went (formats.md A5).

import type { Command } from 'commander'
import { CAVEAT } from '../trace/answer.ts'
import { isoTime } from '../trace/answerJson.ts'
import { type BlastRadius, blastRadius } from '../trace/forward/blastRadius.ts'
import { type Notice, noticeOf } from '../trace/forward/notice.ts'
import { type FolderWords, openFolder } from './openFolder.ts'
import { knownHolder } from './openLeak.ts'
import { printJson, printText } from './printAnswer.ts'
import { Refusal } from './refusal.ts'
import { timeOption } from './timeOption.ts'
import { inputJson } from './traceJson.ts'
import { userPath } from './userPath.ts'

interface BlastWords extends FolderWords {
  readonly holder: string
  readonly from: string
  readonly to: string
  readonly json?: boolean
}

const SHOWN = 20

export function describe(command: Command): void {
  command
    .argument('<folder>', 'folder with map.yml, movements.ndjson …')
    .requiredOption('--holder <id>', 'the holder whose data were exposed')
    .requiredOption('--from <time>', 'start of the window, for example 2025-10-01T00:00:00+08:00')
    .requiredOption('--to <time>', 'end of the window')
    .option('--timezone <zone>', 'zone of times without an offset, for example Asia/Shanghai')
    .option('--strict', 'refuse movements of holders that no map declares')
    .option('--json', 'one JSON object on standard output, nothing else')
    .action(async (folder: string, words: BlastWords) => {
      const window = {
        from: timeOption(words.from, '--from', words.timezone),
        to: timeOption(words.to, '--to', words.timezone),
      }
      if (window.to < window.from) throw new Refusal(`--to ${words.to} lies before --from ${words.from}.`, 2)
      const open = await openFolder(userPath(folder), words)
      const holder = knownHolder(open.exposure, words.holder, '--holder')
      if (open.exposure.holders[holder]!.kind === 'POPULATION')
        throw new Refusal(`${words.holder} is the people themselves, and no copy of their data; ask for a holder.`, 1)
      const radius = blastRadius(open.exposure, holder, window)
      const law = noticeOf(radius)
      if (words.json !== true) return printText(blastText(words, radius, law))
      await printJson({
        suyuan: 'blast/1',
        caveat: CAVEAT,
        input: inputJson(open.counts),
        truncated: null,
        holder: words.holder,
        window: { from: isoTime(window.from), to: isoTime(window.to) },
        subjects: radius.subjects,
        byCategory: radius.byCategory,
        byHolder: radius.byHolder.map((entry) => ({ ...entry, firstAt: isoTime(entry.firstAt) })),
        unlogged: radius.unlogged,
        lostLists: radius.lostLists,
        law,
      })
    })
}

/** Lines for people, without a trailing newline. */
function blastText(words: BlastWords, radius: BlastRadius, law: Notice): string {
  const { people, seriousness } = law
  return [
    `${words.holder} had or got data of ${radius.subjects} people between ${words.from} and ${words.to}.`,
    ...(radius.lostLists === 0
      ? []
      : [`${radius.lostLists} lists have lost their members: whoever was on them is not counted.`]),
    '',
    'By category',
    ...radius.byCategory
      .filter(({ category }) => law.categories.includes(category))
      .map(({ category, subjects }) => `${String(subjects).padStart(9)}  ${category}`),
    '',
    'Went on to',
    ...radius.byHolder
      .slice(0, SHOWN)
      .map(({ id, subjects, firstAt }) => `${String(subjects).padStart(9)}  ${id}, first at ${isoTime(firstAt)}`),
    ...(radius.byHolder.length > SHOWN
      ? [`           … ${radius.byHolder.length - SHOWN} more; --json lists all`]
      : []),
    ...(radius.unlogged.length === 0
      ? []
      : ['', `May have gone on without a log by ${someOf(radius.unlogged.map(({ flow }) => flow))}.`]),
    '',
    `For a notice under PIPL 57: ${radius.subjects} people, ${law.categories.join(', ') || 'no data'}.`,
    `Seriousness by numbers alone: ${seriousness.tier}, of an insider ${seriousness.tierOfInsider} (A ${people.A}, B ${people.B}, C ${people.C}). ${law.note}`,
    CAVEAT,
  ].join('\n')
}

function someOf(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).join(', ')
  return ids.length > 5 ? `${shown} and ${ids.length - 5} more` : shown
}
