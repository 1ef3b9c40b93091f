// The command `suyuan reset`: deletes the database of this clone. The key and the audit stay: without the key nothing that
// was exported could ever be matched again. A database that NEO4J_URI names is emptied only with --yes, and only if all
// that is in it is ours.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import type { Command } from 'commander'
import { takeLock } from '../neo4j/lock.ts'
import { openNeo4j } from '../neo4j/openNeo4j.ts'
import { gone } from '../neo4j/processes.ts'
import { dataFolder } from './dataFolder.ts'
import { Refusal } from './refusal.ts'

export function describe(command: Command): void {
  command.option('--yes', 'do not ask').action(async (words: { readonly yes?: boolean }) => {
    const home = dataFolder()
    const sure = words.yes === true
    if (process.env.NEO4J_URI) await emptyTheirs(home, sure)
    else await deleteOurs(home, sure)
  })
}

async function emptyTheirs(home: string, sure: boolean): Promise<void> {
  if (!sure) throw new Refusal('NEO4J_URI names a database: `suyuan reset --yes` empties it', 2)
  const neo4j = await openNeo4j({ home, say: tell, env: process.env, ifRunning: 'refuse' })
  try {
    const nodes = await emptyDatabase(neo4j.database)
    process.stdout.write(`emptied the database of NEO4J_URI: ${nodes} nodes deleted\n`)
  } finally {
    await neo4j.stop()
  }
}

async function deleteOurs(home: string, sure: boolean): Promise<void> {
  const folder = join(home, 'neo4j')
  const lock = takeLock(folder)
  if (!('release' in lock)) {
    throw new Refusal(`Suyuan runs on this data folder (process ${lock.owner.pid}): stop it first`, 2)
  }
  try {
    if (!sure) await confirm(folder)
    if (lock.orphan && !(await gone(lock.orphan, 35_000))) {
      throw new Refusal(`the Neo4j of an earlier command still runs (process ${lock.orphan.pid}): stop it first`, 2)
    }
    rmSync(folder, { recursive: true, force: true })
    rmSync(join(home, 'demo'), { recursive: true, force: true })
    process.stdout.write(`deleted ${folder}; the key and the audit stay\n`)
  } finally {
    lock.release()
  }
}

async function confirm(folder: string): Promise<void> {
  if (!process.stdin.isTTY) throw new Refusal(`this deletes ${folder}: say --yes`, 2)
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const said = await lines.question(`This deletes ${folder}, cases included. Type reset to go on: `)
  lines.close()
  if (said.trim() !== 'reset') throw new Refusal('nothing was deleted', 2)
}

function tell(line: string): void {
  process.stderr.write(`suyuan: ${line}\n`)
}
