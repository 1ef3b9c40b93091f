// The command `suyuan`: finds the command asked for, loads only that one, and turns its outcome into an exit code:
// 0 answered, clean, the same; 1 findings, differences, or a folder or file that could not be used; 2 could not run (wrong
// usage, no key, no database, a bug). What a command does stands in its own file.

import { Command, CommanderError } from 'commander'
import { Refusal } from './refusal.ts'

interface Entry {
  readonly summary: string
  readonly load: () => Promise<{ readonly describe: (command: Command) => void }>
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  start: { summary: 'start Neo4j, the server and the page', load: () => import('./start.ts') },
  town: { summary: 'make a demo town from a seed number', load: () => import('./town.ts') },
  check: { summary: 'check files and say every finding at file:line:field', load: () => import('./check.ts') },
  diff: { summary: 'what differs between two maps, and what that does', load: () => import('./diff.ts') },
  import: { summary: 'load a folder or file into the database', load: () => import('./import.ts') },
  export: { summary: 'take map and records out as files', load: () => import('./export.ts') },
  revisions: { summary: 'the imports that changed the map', load: () => import('./revisions.ts') },
  'drop-revision': { summary: 'take back one of them as a unit', load: () => import('./dropRevision.ts') },
  trace: { summary: 'rank where leaked rows most probably left', load: () => import('./trace.ts') },
  chains: { summary: 'the chains by which one row reached one candidate', load: () => import('./chains.ts') },
  'why-not': { summary: 'why a holder is no candidate', load: () => import('./whyNot.ts') },
  blast: { summary: 'who was exposed at a holder, and where it went', load: () => import('./blast.ts') },
  cut: { summary: 'what would sever every chain, and what if it had been', load: () => import('./cut.ts') },
  ask: { summary: 'which checks would tell most of where it left', load: () => import('./ask.ts') },
  'canary-plan': {
    summary: 'the fewest planted records that tell all copies apart',
    load: () => import('./canaryPlan.ts'),
  },
  link: { summary: 'print another sign-in link of the running server', load: () => import('./link.ts') },
  token: { summary: 'print a bearer token for scripts, good for 24 hours', load: () => import('./token.ts') },
  reset: { summary: 'delete all data of this clone', load: () => import('./reset.ts') },
}

async function main(words: readonly string[]): Promise<number> {
  const program = new Command('suyuan')
  program.description('Trace leaked personal data to its most probable source.').exitOverride().showHelpAfterError()
  const asked = words.find((word) => !word.startsWith('-'))
  for (const [name, entry] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(entry.summary)
    if (name === asked) (await entry.load()).describe(command)
  }
  try {
    await program.parseAsync([...words], { from: 'user' })
    return typeof process.exitCode === 'number' ? process.exitCode : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Refusal) {
      process.stderr.write(`suyuan: ${error.message}\n`)
      return error.exit
    }
    // A bug of ours: its trace is wanted, and 1 would look like an answer.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 2
  }
}

process.exitCode = await main(process.argv.slice(2))
