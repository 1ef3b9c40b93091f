// The tracer as the use cases see it: a question in, a promise out. Behind it one worker thread (worker.ts), restarted
// when it dies. It knows no Case and no audit.

import { Worker } from 'node:worker_threads'
import type { Address } from '@suyuan/cypher/driver/database.ts'
import { DatabaseUnavailable, DeadlinePassed, ResultTooLarge, Stopped } from '@suyuan/cypher/driver/failure.ts'
import type { Ask, Replies, Reply, Request, Stop, WorkerStart } from './ask.ts'
import { newSlate, type Slate } from './slate.ts'

export interface Tracer {
  /**
   * The reply to `ask`, never older than what was committed when it was asked. Throws the driver's failures; Stopped once a
   * question that `watch` ended has left the thread and Neo4j.
   */
  readonly ask: <What extends Ask['what']>(
    ask: Ask & { what: What },
    deadlineMs: number,
    watch?: Watch,
  ) => Promise<Replies[What]>
  readonly close: () => Promise<void>
}

/** Where the thread writes how far it is, and how one question is ended: write it on the slate, then abort. */
export interface Watch {
  readonly slate: Slate
  readonly ended: AbortSignal
}

/** The thread of the tracer ended by itself: a bug, or no memory left. The next question starts another. */
export class TracerDied extends Error {
  override readonly name = 'TracerDied'
}

interface Waiting {
  readonly resolve: (reply: never) => void
  readonly reject: (error: Error) => void
}

/** Starts nothing yet: the first question does, and reads the whole database. */
export function startTracer(address: Address): Tracer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let asked = 0

  const start = (): Worker => {
    const workerData: WorkerStart = { address }
    const started = new Worker(new URL('./workerDoor.js', import.meta.url), { workerData, execArgv: [] })
    started.on('message', (reply: Reply) => settle(waiting, reply))
    started.on('error', (error) => end(started, new TracerDied('the tracer died', { cause: error })))
    started.on('exit', () => end(started, new TracerDied('the tracer ended')))
    return started
  }
  const end = (ended: Worker, error: Error): void => {
    if (worker !== ended) return
    worker = null
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }
  return {
    ask: (ask, deadlineMs, watch) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        const request: Request = { id: ++asked, ask, slate: watch?.slate ?? newSlate() }
        const stop: Stop = { stop: request.id }
        watch?.ended.addEventListener('abort', () => worker?.postMessage(stop), { once: true })
        const clock = setTimeout(() => {
          // The thread goes on: its answer will be there for whoever asks again.
          waiting.delete(request.id)
          reject(new DeadlinePassed(`the tracer had no answer within ${deadlineMs} ms`))
        }, deadlineMs)
        waiting.set(request.id, {
          resolve: (reply) => {
            clearTimeout(clock)
            resolve(reply)
          },
          reject: (error) => {
            clearTimeout(clock)
            reject(error)
          },
        })
        worker.postMessage(request)
      }),
    close: async () => {
      const ending = worker
      if (ending) end(ending, new TracerDied('the server stops'))
      await ending?.terminate()
    },
  }
}

function settle(waiting: Map<number, Waiting>, reply: Reply): void {
  const one = waiting.get(reply.id)
  waiting.delete(reply.id)
  if ('failed' in reply) one?.reject(errorOf(reply.failed))
  else one?.resolve(reply.reply as never)
}

const KNOWN = [DatabaseUnavailable, DeadlinePassed, ResultTooLarge, Stopped]

function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  const known = KNOWN.find((one) => one.name === name)
  return known ? new known(message) : new Error(`the tracer threw ${name}: ${message}`)
}
