// Commands that use a database which another command of the same data folder has started. They leave their mark in the
// folder, so that the owner can wait for them before it stops the database.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive, markOf } from './processes.ts'

const mark = z.object({ pid: z.number().int(), started: z.string().nullable() })
const NAME = /^joined\.\d+\.json$/

/** Leaves the mark of this process; gives the way to take it back. */
export function joinFolder(folder: string): () => void {
  const file = join(folder, `joined.${process.pid}.json`)
  writeFileSync(file, JSON.stringify(markOf(process.pid)), { mode: 0o600 })
  return () => rmSync(file, { force: true })
}

/** How many other commands use the database of the folder now. Marks of processes that are gone are removed. */
export function joinersOf(folder: string): number {
  let living = 0
  for (const name of readdirSync(folder).filter((each) => NAME.test(each))) {
    const file = join(folder, name)
    if (livesStill(file)) living++
    else rmSync(file, { force: true })
  }
  return living
}

function livesStill(file: string): boolean {
  try {
    return isAlive(mark.parse(JSON.parse(readFileSync(file, 'utf8'))))
  } catch {
    return false
  }
}
