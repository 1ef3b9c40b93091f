// One hash of all that is stored of movements: their properties, what they hang on, and the nodes at the other ends. Equal
// for equal graphs, whatever the order in which they were written. Counted from the database, never from the files.

import { createHash } from 'node:crypto'
import type { Database } from '@suyuan/cypher/driver/database.ts'
import { streamRead } from '@suyuan/cypher/driver/runRead.ts'
import { movementGraph } from './read/bench/movementGraph.ts'
import { otherEnds } from './read/bench/otherEnds.ts'

const LIMITS = { deadlineMs: 60_000, pageRows: 2_000 }

/** SHA-256 of the sorted lines, hex, and how many movements there are. Holds a hash for each line. */
export async function graphHash(database: Database): Promise<{ readonly hash: string; readonly movements: number }> {
  const lines: string[] = []
  for await (const page of streamRead(database, movementGraph, {}, LIMITS)) {
    for (const { facts, ends } of page) lines.push(lineOf([sorted(facts), [...ends].sort()]))
  }
  const movements = lines.length
  for await (const page of streamRead(database, otherEnds, {}, LIMITS)) {
    for (const { name } of page) lines.push(lineOf(name))
  }
  return { hash: createHash('sha256').update(lines.sort().join('\n')).digest('hex'), movements }
}

function lineOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}

function sorted(facts: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(facts)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
