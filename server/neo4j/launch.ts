// Starts Neo4j as a child process from its jars and watches it. Knows nothing of passwords, locks or schemas
// (openNeo4j.ts), and never opens a connection.

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gone, markOf, type ProcessMark } from './processes.ts'

export interface Launched {
  readonly mark: ProcessMark
  /** Settles when the process ends, with the last lines it said. Never rejects. */
  readonly ended: Promise<string>
  /** Asks it to end, waits up to 30 seconds for its files to be closed, then kills it. Safe to call twice. */
  readonly stop: () => Promise<void>
}

export interface LaunchPlan {
  readonly java: string
  readonly jars: string
  /** Neo4j's own folder: conf, data, logs, import. */
  readonly folder: string
  readonly port: number
}

/** Writes the configuration and starts Neo4j. It does not answer yet when this returns: that takes 5 to 7 seconds. */
export function launch(plan: LaunchPlan): Launched {
  const memory = memoryMb()
  writeConf(plan, memory)
  const log = join(plan.folder, 'logs', 'console.log')
  const out = openSync(log, 'w', 0o600)
  const child = spawn('sh', [WATCH, plan.java, ...javaWords(plan, memory.heap)], {
    cwd: plan.folder,
    // Its own group: Ctrl-C in the terminal reaches us, and we end Neo4j when its work is done.
    detached: true,
    stdio: ['pipe', out, out],
  })
  closeSync(out)
  // The pipe breaks when Neo4j ends first; `ended` tells that already.
  child.stdin?.on('error', () => undefined)
  const mark = markOf(child.pid ?? -1)
  return { mark, ended: ending(child, log), stop: () => stop(child, mark) }
}

const WATCH = fileURLToPath(new URL('./keepWhileParentLives.sh', import.meta.url))
const TEMPLATE = new URL('./neo4j.conf', import.meta.url)

interface Memory {
  readonly heap: number
  readonly pageCache: number
}

/** An eighth of the machine each, within bounds that were measured: 512 MB hold the demo, 2 GB a large town. */
function memoryMb(): Memory {
  const eighth = Math.floor(totalmem() / 8 / 2 ** 20)
  return { heap: Math.min(2_048, Math.max(512, eighth)), pageCache: Math.min(1_024, Math.max(64, eighth)) }
}

function writeConf(plan: LaunchPlan, memory: Memory): void {
  for (const name of ['conf', 'data', 'logs', 'import']) {
    mkdirSync(join(plan.folder, name), { recursive: true, mode: 0o700 })
  }
  const marks: Readonly<Record<string, number>> = {
    port: plan.port,
    pageCacheMb: memory.pageCache,
    transactionsMb: Math.floor(memory.heap / 2),
  }
  const text = readFileSync(TEMPLATE, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, mark: string) => String(marks[mark]))
  writeFileSync(join(plan.folder, 'conf', 'neo4j.conf'), text, { mode: 0o600 })
}

function javaWords(plan: LaunchPlan, heapMb: number): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
  return [
    '-Xms256m',
    `-Xmx${heapMb}m`,
    '-XX:+UseSerialGC',
    // A database out of memory is better ended and started anew than left half alive.
    '-XX:+ExitOnOutOfMemoryError',
    '-Dfile.encoding=UTF-8',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    join(plan.jars, '*'),
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${plan.folder}`,
    `--config-dir=${join(plan.folder, 'conf')}`,
  ]
}

function ending(child: ChildProcess, log: string): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', () => resolve(lastLines(log)))
  })
}

function lastLines(log: string): string {
  try {
    return readFileSync(log, 'utf8').slice(-4_000)
  } catch {
    return ''
  }
}

async function stop(child: ChildProcess, mark: ProcessMark): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  // The closing of its input is the signal; the script passes it on.
  child.stdin?.end()
  if (await gone(mark, 30_000)) return
  // The whole group: the script, its watcher and Java.
  killGroup(mark)
  await gone(mark, 5_000)
}

/** Kills the script, its watcher and Java. Nothing happens when they are gone. */
export function killGroup(mark: ProcessMark): void {
  try {
    process.kill(-mark.pid, 'SIGKILL')
  } catch {
    // They ended by themselves meanwhile.
  }
}
