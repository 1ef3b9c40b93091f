// The command `suyuan cut`: what every chain of a leak passes, the cheapest channels that sever them all, and, with
// switches, the same asked of a town in which some channels or controls had been otherwise (formats.md A5).

import type { InputCounts } from '@suyuan/seed/records/records.ts'
import type { Command } from 'commander'
import { CAVEAT } from '../trace/answer.ts'
import { ASSUMPTIONS } from '../trace/assumptions.ts'
import { CUT_QUESTION, type CutAnswer } from '../trace/cut/cutAnswer.ts'
import { cutChains } from '../trace/cut/cutChains.ts'
import { isEmpty, type Toggles } from '../trace/cut/toggles.ts'
import { WHAT_IF_QUESTION, type WhatIf, whatIf } from '../trace/cut/whatIf.ts'
import { trace } from '../trace/trace.ts'
import { cutText, whatIfText } from './cutText.ts'
import { openFolder } from './openFolder.ts'
import { knownHolder, type LeakWords, leakOptions, openLeak } from './openLeak.ts'
import { printJson, printText } from './printAnswer.ts'
import { type ToggleWords, toggleOptions, togglesOf } from './togglesOption.ts'
import { inputJson } from './traceJson.ts'
import { userPath } from './userPath.ts'

interface CutWords extends LeakWords, ToggleWords {
  readonly candidate: readonly string[]
  readonly json?: boolean
}

export function describe(command: Command): void {
  toggleOptions(leakOptions(command.argument('<folder>', 'folder with map.yml, movements.ndjson …')))
    .option(
      '--candidate <id>',
      'sever the chains of this holder instead of the leading candidates; may be given again',
      (word: string, before: readonly string[]) => [...before, word],
      [],
    )
    .option('--json', 'one JSON object on standard output, nothing else')
    .action(async (folder: string, words: CutWords) => {
      const open = await openFolder(userPath(folder), words)
      const { exposure, counts } = open
      for (const id of words.candidate) knownHolder(exposure, id, '--candidate')
      const toggles = togglesOf(exposure, words)
      const { rows } = await openLeak(open, words)
      if (isEmpty(toggles)) {
        const answer = trace(exposure, rows, ASSUMPTIONS)
        const cut = cutChains(exposure, { rows, answer, candidates: words.candidate }, ASSUMPTIONS)
        return words.json === true ? printJson(cutJson(cut, counts, null)) : printText(cutText(cut))
      }
      const then = whatIf(exposure, rows, toggles, words.candidate, ASSUMPTIONS)
      if (words.json === true) await printJson(cutJson(then.after.cut, counts, whatIfJson(toggles, then)))
      else await printText(whatIfText(toggles, then))
    })
}

function cutJson(answer: CutAnswer, counts: InputCounts, then: ReturnType<typeof whatIfJson> | null) {
  const { truncated, ...rest } = answer
  return {
    suyuan: 'cut/1',
    caveat: CAVEAT,
    input: inputJson(counts),
    truncated,
    question: CUT_QUESTION,
    ...rest,
    whatIf: then,
  }
}

function whatIfJson(toggles: Toggles, then: WhatIf) {
  return {
    question: WHAT_IF_QUESTION,
    without: {
      flows: toggles.withoutFlows,
      holders: toggles.withoutHolders,
      controls: toggles.withoutControls,
    },
    with: { controls: toggles.withControls },
    prevented: then.prevented,
    closed: then.closed,
    chained: then.chained,
    ranks: then.shifts,
    unknownSource: then.unknownSource,
    totalBefore: then.before.cut.total,
  }
}
