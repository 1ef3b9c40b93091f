// A real `suyuan start` for the journey: its own data folder and ports, the demo town, the built page. Nothing of it is
// left behind when it is stopped.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../house/sources.ts'

export interface StartedTown {
  /** The first sign-in link. */
  readonly link: string
  /** Its data folder: another command finds the running server by it. */
  readonly home: string
  /** Prints another link, as `suyuan link` does. */
  readonly anotherLink: () => Promise<string>
  /** Stops server and database and removes the data folder. */
  readonly stop: () => Promise<void>
}

/** Starts the town; a minute or two on a small machine. `empty`: without the demo. Throws with what it said when it ends too early. */
export async function startTown(filled: 'demo' | 'empty' = 'demo'): Promise<StartedTown> {
  const home = mkdtempSync(join(tmpdir(), 'suyuan-journey-'))
  const child = suyuan(home, 'start', '--port', String(await freePort()), ...(filled === 'empty' ? ['--empty'] : []))
  const link = await firstLink(child)
  return {
    link,
    home,
    anotherLink: async () => firstLink(suyuan(home, 'link')),
    stop: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      )
    })
  })
}

/** One command of ours on this data folder, as a process of its own. */
export function suyuan(home: string, ...words: readonly string[]): ChildProcess {
  const { NEO4J_URI: _ours, ...env } = process.env
  // Not through a package runner: a signal must reach the process that stops Neo4j.
  return spawn(process.execPath, ['--import', 'tsx', 'server/command/suyuan.ts', ...words], {
    cwd: ROOT,
    env: { ...env, SUYUAN_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function firstLink(child: ChildProcess): Promise<string> {
  let said = ''
  let printed = ''
  child.stderr?.on('data', (text) => {
    said += String(text)
  })
  return new Promise((done, fail) => {
    child.stdout?.on('data', (text) => {
      printed += String(text)
      const link = /^http:\/\/\S+#\S+$/m.exec(printed)
      if (link) done(link[0])
    })
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`suyuan ended with ${code} before it gave a link:\n${said}`)))
  })
}
