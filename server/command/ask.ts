// The command `suyuan ask`: which checks would tell most of where the rows left, by expected bits per effort (formats.md A5).

import type { Command } from 'commander'
import { CAVEAT } from '../trace/answer.ts'
import { isoTime } from '../trace/answerJson.ts'
import type { AskAnswer, NextAsk } from '../trace/ask/askAnswer.ts'
import { askNext } from '../trace/ask/askNext.ts'
import { ASSUMPTIONS } from '../trace/assumptions.ts'
import { trace } from '../trace/trace.ts'
import { openFolder } from './openFolder.ts'
import { type LeakWords, leakOptions, openLeak } from './openLeak.ts'
import { printJson, printText } from './printAnswer.ts'
import { inputJson } from './traceJson.ts'
import { userPath } from './userPath.ts'

export function describe(command: Command): void {
  leakOptions(command.argument('<folder>', 'folder with map.yml, movements.ndjson …'))
    .option('--json', 'one JSON object on standard output, nothing else')
    .action(async (folder: string, words: LeakWords & { readonly json?: boolean }) => {
      const open = await openFolder(userPath(folder), words)
      const { rows } = await openLeak(open, words)
      const answer = askNext(open.exposure, trace(open.exposure, rows, ASSUMPTIONS), ASSUMPTIONS)
      if (words.json !== true) return printText(askText(answer))
      const { truncated, asks, ...rest } = answer
      await printJson({
        suyuan: 'ask/1',
        caveat: CAVEAT,
        input: inputJson(open.counts),
        truncated,
        ...rest,
        asks: asks.map((ask) => ({
          ...ask,
          window: ask.window === null ? null : { from: isoTime(ask.window.from), to: isoTime(ask.window.to) },
        })),
      })
    })
}

/** Lines for people, without a trailing newline. */
function askText({ state, entropy, asks, truncated }: AskAnswer): string {
  const missing = `${entropy.toFixed(2)} bits are missing to know where the rows left.`
  return [
    state === 'OPEN'
      ? asks.length === 0
        ? `${missing} No check at hand would tell a hundredth of a bit.`
        : missing
      : state === 'SETTLED'
        ? `Nothing to ask: it stands as sure as these logs can make it (${entropy.toFixed(2)} bits are missing).`
        : 'Nothing to ask: no row could be matched to anybody, so nothing was compared.',
    ...(asks.length === 0 ? [] : ['', '    bits  days  what to do']),
    ...asks.flatMap((ask) => [
      `${ask.bits.toFixed(2).padStart(8)} ${String(ask.effort).padStart(5)}  ${taskText(ask)}`,
      `${' '.repeat(16)}${ask.why}${ask.about.length === 0 || ask.kind === 'INSPECT' ? '' : ` It would tell most of ${ask.about.join(', ')}.`}`,
    ]),
    ...(truncated === null ? [] : [`Left out: ${truncated.omitted} that would tell less.`]),
    '',
    CAVEAT,
  ].join('\n')
}

function taskText({ kind, target, window, count }: NextAsk): string {
  const days = window === null ? '' : `${isoTime(window.from)?.slice(0, 10)} to ${isoTime(window.to)?.slice(0, 10)}`
  switch (kind) {
    case 'PULL_LOG':
      return `get the log of ${target} from ${days}`
    case 'PULL_BATCH':
      return `find out who was on list ${target}, ${days}`
    case 'INSPECT':
      return `inspect ${target}`
    case 'MORE_ROWS':
      return `get ${count} more leaked rows`
  }
}
