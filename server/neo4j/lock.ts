// One Neo4j per data folder. The lock file names the process that owns the database and the port on which it answers, so
// that another command on the same folder can use it. A lock whose owner is gone is taken over.

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive, markOf, type ProcessMark } from './processes.ts'

const mark = z.object({ pid: z.number().int(), started: z.string().nullable() })
const lockRow = z.object({
  owner: mark,
  /** The process group leader under which Neo4j runs; null until it was started. */
  neo4j: mark.nullable(),
  /** null until Neo4j answers. */
  port: z.number().int().nullable(),
})

export type Lock = z.infer<typeof lockRow>

export interface HeldLock {
  /** Writes what is known now. */
  readonly tell: (neo4j: ProcessMark, port: number | null) => void
  readonly release: () => void
  /** The Neo4j of an owner that is gone, which may still be closing its files; null: none. */
  readonly orphan: ProcessMark | null
}

/** Takes the lock of a folder (made when it is not there), or gives the Lock of the living process that has it. */
export function takeLock(folder: string): HeldLock | Lock {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, FILE)
  const owner = markOf(process.pid)
  const mine: Lock = { owner, neo4j: null, port: null }
  let orphan: ProcessMark | null = null
  for (;;) {
    if (createWhole(file, mine)) return held(file, owner, orphan)
    const other = readLock(file)
    if (other && isAlive(other.owner)) return other
    orphan = other?.neo4j && isAlive(other.neo4j) ? other.neo4j : null
    // Renamed before it is removed: of two takers one fails here and then meets the other's lock.
    const stale = `${file}.${process.pid}.stale`
    try {
      renameSync(file, stale)
    } catch {
      continue
    }
    rmSync(stale, { force: true })
  }
}

const FILE = 'running.json'

/** The Lock of a folder when its owner lives, else null. */
export function livingLock(folder: string): Lock | null {
  const lock = readLock(join(folder, FILE))
  return lock && isAlive(lock.owner) ? lock : null
}

function held(file: string, owner: ProcessMark, orphan: ProcessMark | null): HeldLock {
  return {
    orphan,
    tell: (neo4j, port) => {
      const next = `${file}.${process.pid}.next`
      writeFileSync(next, JSON.stringify({ owner, neo4j, port }), { mode: 0o600 })
      renameSync(next, file)
    },
    release: () => {
      const now = readLock(file)
      if (now?.owner.pid === owner.pid) rmSync(file, { force: true })
    },
  }
}

/** Creates the file with its content in one step; false when it is there already. */
function createWhole(file: string, lock: Lock): boolean {
  const draft = `${file}.${process.pid}.draft`
  writeFileSync(draft, JSON.stringify(lock), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readLock(file: string): Lock | null {
  try {
    return lockRow.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
