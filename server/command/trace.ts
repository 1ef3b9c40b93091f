// The command `suyuan trace`: a folder and leaked rows in, the ranked sources out (formats.md A5). No database.

import type { Command } from 'commander'
import { ASSUMPTIONS } from '../trace/assumptions.ts'
import { trace } from '../trace/trace.ts'
import { openFolder } from './openFolder.ts'
import { type LeakWords, leakOptions, openLeak } from './openLeak.ts'
import { printJson, printText } from './printAnswer.ts'
import { traceJson } from './traceJson.ts'
import { traceText } from './traceText.ts'
import { userPath } from './userPath.ts'

export function describe(command: Command): void {
  leakOptions(command.argument('<folder>', 'folder with map.yml, movements.ndjson …'))
    .option('--json', 'one JSON object on standard output, nothing else')
    .action(async (folder: string, words: LeakWords & { readonly json?: boolean }) => {
      const open = await openFolder(userPath(folder), words)
      const leak = await openLeak(open, words)
      const answer = trace(open.exposure, leak.rows, ASSUMPTIONS)
      if (words.json === true) await printJson(traceJson(answer, open.counts))
      else await printText(traceText(answer))
    })
}
