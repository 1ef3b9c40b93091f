// `pnpm test`: formatter and linter, types, then every test, and last one plain line with the counts. Starts what the
// tests need itself and leaves no process behind.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const BIN = join(ROOT, 'node_modules', '.bin')
const CHROMIUM = process.env.SUYUAN_CHROMIUM ?? '/usr/bin/chromium'

const STEPS: readonly { readonly says: string; readonly command: string; readonly words: readonly string[] }[] = [
  { says: 'formatter and linter', command: 'biome', words: ['check', '.'] },
  { says: 'types', command: 'tsc', words: ['--noEmit', '-p', 'tsconfig.json'] },
  { says: 'types of the page', command: 'tsc', words: ['--noEmit', '-p', 'web/tsconfig.json'] },
  { says: 'tests', command: 'vitest', words: ['run', ...process.argv.slice(2)] },
]

function run(command: string, words: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(join(BIN, command), [...words], { cwd: ROOT, stdio: 'inherit' })
    child.once('error', fail)
    child.once('exit', (code) => done(code ?? 1))
  })
}

if (!existsSync(CHROMIUM)) {
  process.stderr.write(
    `The journey through the page needs Chromium at ${CHROMIUM}. Install it (Debian: apt-get install chromium) or name another with SUYUAN_CHROMIUM.\n`,
  )
  process.exit(2)
}
let failed = false
for (const step of STEPS) {
  process.stdout.write(`\n== ${step.says}\n`)
  if ((await run(step.command, step.words)) !== 0) {
    failed = true
    process.stdout.write(`== ${step.says}: failed\n`)
    break
  }
}
process.exitCode = failed ? 1 : 0
