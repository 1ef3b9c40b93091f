// Builds the page with Vite when it is missing or its sources have changed since, so that a fresh clone needs no step of
// its own. A stamp beside the files says from which sources they were made; it is written last.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../command/refusal.ts'

const WEB = fileURLToPath(new URL('../../web', import.meta.url))
const SCHEMA = fileURLToPath(new URL('../graphql/schema.graphql', import.meta.url))
const NO_SOURCE = ['node_modules', 'dist']

/** The folder of the built page. Throws Refusal when it cannot be built; that takes some seconds, the check some ms. */
export async function builtPage(say: (line: string) => void): Promise<string> {
  const folder = join(WEB, 'dist')
  const stamp = join(folder, '.built-from')
  const sources = digestOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return folder
  say('building the page')
  await runVite()
  writeFileSync(stamp, sources)
  return folder
}

function digestOfSources(): string {
  const digest = createHash('sha256')
  for (const file of [...filesBelow(WEB), SCHEMA]) {
    digest.update(file.slice(WEB.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return digest.digest('hex')
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries
    .filter((entry) => !NO_SOURCE.includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
}

function runVite(): Promise<void> {
  const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', WEB, '--logLevel', 'error'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(`the page could not be built: ${error.message}`, 2)))
    child.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Refusal(`the page could not be built:\n${said.trim()}`, 2))
    })
  })
}
