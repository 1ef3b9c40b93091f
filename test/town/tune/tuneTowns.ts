// Tuning towns spread over worker processes: opened once, asked often.

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import type { Assumptions } from '@suyuan/server/trace/assumptions.ts'
import type { Loss } from './loss.ts'

export type TuneOrder = { readonly open: readonly TownOptions[] } | { readonly assumptions: Assumptions }
export type TuneReply = { readonly opened: number } | { readonly losses: readonly Loss[] } | { readonly failed: string }

export interface TuneTowns {
  /** Losses of all towns; the order is the same each time. */
  readonly losses: (assumptions: Assumptions) => Promise<Loss[]>
  readonly close: () => void
}

/** Makes and opens all towns. A small town takes some four seconds and 40 MB. Throws when one cannot be opened. */
export async function tuneTowns(plans: readonly TownOptions[], workers: number): Promise<TuneTowns> {
  const count = Math.min(workers, plans.length)
  const children = Array.from({ length: count }, () => fork(fileURLToPath(new URL('./tuneWorker.ts', import.meta.url))))
  const close = () => {
    for (const child of children) if (child.connected) child.disconnect()
  }
  try {
    await Promise.all(children.map((child, place) => ask(child, { open: plans.filter((_, i) => i % count === place) })))
  } catch (error) {
    close()
    throw error
  }
  return {
    losses: async (assumptions) => {
      const replies = await Promise.all(children.map((child) => ask(child, { assumptions })))
      return replies.flatMap((reply) => ('losses' in reply ? reply.losses : []))
    },
    close,
  }
}

function ask(child: ChildProcess, order: TuneOrder): Promise<TuneReply> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('a worker ended'))
    child.once('exit', ended)
    child.once('message', (reply: TuneReply) => {
      child.removeListener('exit', ended)
      if ('failed' in reply) reject(new Error(reply.failed))
      else resolve(reply)
    })
    child.send(order)
  })
}
