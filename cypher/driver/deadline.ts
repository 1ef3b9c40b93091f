// Our own deadline around every wait on the driver. The driver has none: against a frozen Neo4j its promises stay
// pending for ever, and the database's own timeout never fires either.

import { DeadlinePassed, Stopped } from './failure.ts'

export interface Deadline {
  /** The same promise, or DeadlinePassed when the time is over first, or Stopped. Nothing is cancelled by it. */
  readonly within: <T>(work: Promise<T>) => Promise<T>
  /** Starts the time anew: for streams, where each page has its own. */
  readonly restart: () => void
  /** Ends the timer. Always call it, or the process stays alive until the time is over. */
  readonly end: () => void
}

/** Starts a deadline of `ms` milliseconds for the query `name`; `stop` ends it sooner. At most one `within` may be waiting at a time. */
export function deadline(ms: number, name: string, stop?: AbortSignal): Deadline {
  let giveUp: ((error: Error) => void) | undefined
  let over: Error | undefined
  const end = (error: Error) => {
    over ??= error
    giveUp?.(over)
  }
  const expire = () => end(new DeadlinePassed(`${name} had no answer within ${ms} ms`))
  const stopped = () => end(new Stopped(`${name} was ended by whoever asked`))
  if (stop?.aborted) stopped()
  stop?.addEventListener('abort', stopped)
  let timer = setTimeout(expire, ms)
  return {
    within: (work) =>
      // One slot instead of Promise.race: racing a long-lived promise a million times would keep a million reactions.
      new Promise((resolve, reject) => {
        if (over) {
          work.catch(() => undefined)
          reject(over)
          return
        }
        giveUp = reject
        work.then(resolve, reject)
      }),
    restart: () => {
      clearTimeout(timer)
      if (!over) timer = setTimeout(expire, ms)
    },
    end: () => {
      clearTimeout(timer)
      stop?.removeEventListener('abort', stopped)
    },
  }
}
