// Gets the jars of Neo4j with Maven, once per clone, into server/neo4j/lib (ignored by git). Which jars: pom.xml.

import { spawn } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../command/refusal.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/**
 * The folder with the jars. When they are there (and are of the version that pom.xml names) no Maven and no network is
 * needed. Otherwise asks Maven, first from its own store without the network, then with it. Throws Refusal without Maven
 * or when the download fails. `folder` holds the pom.xml; tests have their own.
 */
export async function ensureJars(
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  folder: string = FOLDER,
): Promise<string> {
  const lib = join(folder, 'lib')
  const wanted = readFileSync(join(folder, 'pom.xml'), 'utf8')
  if (isComplete(lib, wanted)) return lib

  // Into a folder of our own, then renamed: a download that was cut off, or two at once, never look complete.
  const fresh = join(folder, `lib.${process.pid}`)
  rmSync(fresh, { recursive: true, force: true })
  try {
    say('getting Neo4j Community with Maven (about 120 MB, once per clone)')
    const offline = await maven(folder, ['-o'], fresh, env)
    if (offline.code !== 0) {
      const online = await maven(folder, [], fresh, env)
      if (online.code !== 0) throw new Refusal(`Maven could not get Neo4j: ${reason(online.said)}`, 2)
    }
    writeFileSync(join(fresh, MARK), wanted)
    rmSync(lib, { recursive: true, force: true })
    renameSync(fresh, lib)
  } catch (error) {
    // Another start may have finished first: its jars are as good.
    if (!isComplete(lib, wanted)) throw error
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return lib
}

const MARK = 'complete.xml'

function isComplete(lib: string, wanted: string): boolean {
  const mark = join(lib, MARK)
  return existsSync(mark) && readFileSync(mark, 'utf8') === wanted
}

function maven(
  folder: string,
  extra: readonly string[],
  out: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; said: string }> {
  const words = ['-q', '-B', '-ntp', ...extra, 'dependency:copy-dependencies', `-DoutputDirectory=${out}`]
  return new Promise((resolve, reject) => {
    const child = spawn('mvn', words, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const keep = (bytes: Buffer) => {
      said = (said + bytes.toString('utf8')).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', () => {
      reject(new Refusal('no Maven on the PATH: install Maven 3.8 or newer (Debian: apt-get install maven)', 2))
    })
    child.on('close', (code) => resolve({ code: code ?? 1, said }))
  })
}

/** The first line in which Maven says what went wrong. */
function reason(said: string): string {
  const line = said.split('\n').find((each) => each.includes('ERROR'))
  return `${(line ?? 'no reason given').replace(/^.*ERROR\]?\s*/, '').slice(0, 300)} (is there a network?)`
}
