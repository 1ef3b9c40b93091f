// The command `suyuan why-not`: the typed reason why a holder is no candidate, or that it is one (formats.md A5).

import type { Command } from 'commander'
import { CAVEAT } from '../trace/answer.ts'
import { ASSUMPTIONS } from '../trace/assumptions.ts'
import { holderCandidates, isEligible } from '../trace/candidates.ts'
import { LIMITS } from '../trace/limits.ts'
import { reasonRows, reasonsOf } from '../trace/reasons.ts'
import { whyNot } from '../trace/whyNot.ts'
import { openFolder } from './openFolder.ts'
import { knownHolder, type LeakWords, leakOptions, openLeak } from './openLeak.ts'
import { printJson, printText } from './printAnswer.ts'
import { Refusal } from './refusal.ts'
import { inputJson } from './traceJson.ts'
import { userPath } from './userPath.ts'

export function describe(command: Command): void {
  leakOptions(command.argument('<folder>', 'folder with map.yml, movements.ndjson …'))
    .requiredOption('--holder <id>', 'the holder asked about')
    .option('--json', 'one JSON object on standard output, nothing else')
    .action(async (folder: string, words: LeakWords & { readonly holder: string; readonly json?: boolean }) => {
      const open = await openFolder(userPath(folder), words)
      const leak = await openLeak(open, words)
      const holder = knownHolder(open.exposure, words.holder, '--holder')
      const kind = open.exposure.holders[holder]!.kind
      if (!isEligible(open.exposure, holder))
        throw new Refusal(`${words.holder} is a ${kind} and never stands among the places; ask for one that does.`, 1)
      const reasons = reasonsOf(open.exposure, leak.rows, LIMITS)
      const isCandidate = holderCandidates(open.exposure, leak.rows, ASSUMPTIONS).includes(holder)
      const answer = isCandidate
        ? {
            id: words.holder,
            reason: null,
            detail: `${words.holder} is a candidate: see suyuan trace for its rank. The rows say what it does not explain.`,
            rows: reasonRows(reasons, holder),
          }
        : whyNot(open.exposure, leak.rows, holder, reasons)
      if (words.json === true)
        await printJson({
          suyuan: 'why-not/1',
          caveat: CAVEAT,
          input: inputJson(open.counts),
          truncated: null,
          ...answer,
        })
      else
        await printText(
          [
            `${answer.reason ?? 'CANDIDATE'}: ${answer.detail}`,
            ...answer.rows.map((row) => `  ${row.rows} rows ${row.reason}`),
            CAVEAT,
          ].join('\n'),
        )
    })
}
