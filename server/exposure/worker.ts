// The tracer's own thread. It has a database connection of its own, holds the Snapshot, brings it up to date before each
// answer, and takes one Ask after the other: so two traces of one Case never compute twice, since the second finds the
// answer of the first. Started by tracer.ts through workerDoor.js.

import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@suyuan/cypher/driver/database.ts'
import { answerAsk } from './answerAsk.ts'
import type { Ask, Replies, Reply, Request, WorkerStart } from './ask.ts'
import { catchUp } from './catchUp.ts'
import type { Snapshot } from './snapshot.ts'

/** Answers kept: the page asks for the same trace again when the view changes. */
const KEPT = 8

const { address }: WorkerStart = workerData
const database = connect(address)
const kept = new Map<string, Replies[keyof Replies]>()
let snapshot: Snapshot | null = null
let queue: Promise<void> = Promise.resolve()

parentPort?.on('message', (request: Request) => {
  queue = queue.then(async () => parentPort?.postMessage(await replyTo(request)))
})

async function replyTo({ id, ask }: Request): Promise<Reply> {
  try {
    return { id, reply: await answered(ask) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error('a thread threw what is no error')
    return { id, failed: { name, message } }
  }
}

async function answered(ask: Ask): Promise<Replies[keyof Replies]> {
  const current = await catchUp(database, snapshot)
  if (current !== snapshot) kept.clear()
  snapshot = current
  const key = createHash('sha256').update(JSON.stringify(ask)).digest('base64')
  const known = kept.get(key)
  if (known !== undefined) return known
  const reply = answerAsk(current, ask)
  kept.set(key, reply)
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
  return reply
}
