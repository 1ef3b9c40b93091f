// Finds the port of the page: the one asked for, or 4400 and the next free one, said aloud when it is another.

import { type RunningServer, runServer, type ServerPlan } from '../main.ts'
import { Refusal } from './refusal.ts'

const USUAL = 4400
const TRIES = 20

/** The running server. Throws Refusal when the port asked for is taken, or all of twenty. */
export async function listenOn(asked: number | null, plan: Omit<ServerPlan, 'port'>): Promise<RunningServer> {
  const first = asked ?? USUAL
  const last = asked ?? USUAL + TRIES - 1
  for (let port = first; port <= last; port++) {
    try {
      const server = await runServer({ ...plan, port })
      if (port !== first) plan.say(`port ${first} is taken; listening on ${port}`)
      return server
    } catch (error) {
      if (!isTaken(error)) throw error
    }
  }
  throw new Refusal(`port ${asked ?? `${first} to ${last}`} is taken: name a free one with --port`, 2)
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
