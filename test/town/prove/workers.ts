// Shares towns among worker processes and gathers their outcomes in the order of the plans. Leaves no process and no
// folder behind, even when interrupted.

import { type ChildProcess, fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import type { Outcome } from './outcome.ts'

export interface Order {
  readonly place: number
  readonly plan: TownOptions
  /** Folder below which the worker may write. */
  readonly within: string
}

export type Reply =
  | { readonly place: number; readonly outcome: Outcome }
  | { readonly place: number; readonly failed: string }

/** A town that could not be proved. Then there is no report: a town left out would flatter the figures. */
export class TownFailed extends Error {
  override readonly name = 'TownFailed'
}

/** Proves all plans with so many processes; `onDone` hears of each town as it is done. Throws TownFailed for the first that fails. */
export async function proveTowns(
  plans: readonly TownOptions[],
  workers: number,
  onDone: (outcome: Outcome, done: number) => void,
): Promise<Outcome[]> {
  const within = await mkdtemp(join(tmpdir(), 'suyuan-prove-'))
  const children = Array.from({ length: Math.min(workers, plans.length) }, () =>
    fork(fileURLToPath(new URL('./worker.ts', import.meta.url))),
  )
  const interrupted = () => {
    rmSync(within, { recursive: true, force: true })
    process.exit(130)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return await share(plans, children, within, onDone)
  } finally {
    process.removeListener('SIGINT', interrupted).removeListener('SIGTERM', interrupted)
    for (const child of children) if (child.connected) child.disconnect()
    await rm(within, { recursive: true, force: true })
  }
}

function share(
  plans: readonly TownOptions[],
  children: readonly ChildProcess[],
  within: string,
  onDone: (outcome: Outcome, done: number) => void,
): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    const outcomes: Outcome[] = new Array(plans.length)
    let next = 0
    let done = 0
    const give = (child: ChildProcess) => {
      if (next >= plans.length) return
      const order: Order = { place: next, plan: plans[next]!, within }
      next++
      child.send(order)
    }
    if (plans.length === 0) resolve([])
    for (const child of children) {
      child.on('message', (reply: Reply) => {
        if ('failed' in reply) {
          reject(new TownFailed(`seed ${plans[reply.place]!.seed}: ${reply.failed}`))
          return
        }
        outcomes[reply.place] = reply.outcome
        done++
        onDone(reply.outcome, done)
        if (done === plans.length) resolve(outcomes)
        else give(child)
      })
      child.on('exit', (code) => reject(new TownFailed(`a worker ended with ${code ?? 'a signal'}`)))
      give(child)
    }
  })
}
