// How often an identifier may be typed to be matched: whoever may try all numbers has the numbers (security.md A5). One
// quota for the whole server, since a second link would give a second one; kept in memory, so a restart forgets it. The
// audit forgets nothing.

export const A_MINUTE = 20
export const A_DAY = 100

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

export interface MatchQuota {
  /** Takes one try; gives 0, or how long to wait in ms when there is none left. A try that was not given does not count. */
  readonly take: () => number
  /** Tries left today. */
  readonly left: () => number
}

/** Nothing taken yet; `now` gives epoch ms UTC. */
export function matchQuota(now: () => number): MatchQuota {
  let taken: number[] = []
  const since = (ms: number) => taken.filter((at) => at > now() - ms)
  return {
    take: () => {
      taken = since(DAY_MS)
      const minute = since(MINUTE_MS)
      if (taken.length >= A_DAY) return taken[0]! + DAY_MS - now()
      if (minute.length >= A_MINUTE) return minute[0]! + MINUTE_MS - now()
      taken.push(now())
      return 0
    },
    left: () => A_DAY - since(DAY_MS).length,
  }
}
