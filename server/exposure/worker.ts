// The tracer's own thread. It has a database connection of its own, holds the Snapshot, brings it up to date before each
// answer, and takes one Ask after the other: so two traces of one Case never compute twice, since the second finds the
// answer of the first. A question that was ended is dropped between two pieces of its work, and its reading in Neo4j too.
// Started by tracer.ts through workerDoor.js.

import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@suyuan/cypher/driver/database.ts'
import { Stopped } from '@suyuan/cypher/driver/failure.ts'
import { answerAsk } from './answerAsk.ts'
import type { Replies, Reply, Request, Stop, WorkerStart } from './ask.ts'
import { catchUp } from './catchUp.ts'
import { alongOf, isUnwanted } from './slate.ts'
import type { Snapshot } from './snapshot.ts'

/** Answers kept: the page asks for the same trace again when the view changes. */
const KEPT = 8

const { address }: WorkerStart = workerData
const database = connect(address)
const kept = new Map<string, Replies[keyof Replies]>()
let snapshot: Snapshot | null = null
let queue: Promise<void> = Promise.resolve()

const stops = new Map<number, AbortController>()

parentPort?.on('message', (message: Request | Stop) => {
  if ('stop' in message) return stops.get(message.stop)?.abort()
  stops.set(message.id, new AbortController())
  queue = queue.then(async () => parentPort?.postMessage(await replyTo(message)))
})

async function replyTo(request: Request): Promise<Reply> {
  const { id } = request
  try {
    return { id, reply: await answered(request) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error('a thread threw what is no error')
    return { id, failed: { name, message } }
  } finally {
    stops.delete(id)
  }
}

async function answered({ id, ask, slate }: Request): Promise<Replies[keyof Replies]> {
  // Not begun: then the reading is not begun for it either.
  if (isUnwanted(slate)) throw new Stopped('ended before its turn')
  const along = alongOf(slate)
  const stop = stops.get(id)?.signal
  const current = await catchUp(stop === undefined ? database : { ...database, stop }, snapshot, along)
  if (current !== snapshot) kept.clear()
  snapshot = current
  const key = createHash('sha256').update(JSON.stringify(ask)).digest('base64')
  const known = kept.get(key)
  if (known !== undefined) return known
  const reply = answerAsk(current, ask, along)
  kept.set(key, reply)
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
  return reply
}
