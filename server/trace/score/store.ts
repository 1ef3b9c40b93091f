// What a Holder held at each time: its snapshots, and since when it knew each claimed Subject. Made once for a trace: they
// are its own ways to leak, and what it could have passed on over a Flow that leaves no log.

import type { Exposure } from '../exposure.ts'
import { actsOf } from './acts.ts'
import { endsAt } from './ends.ts'
import { makeEntries } from './entries.ts'
import { gapsOf } from './gaps.ts'
import type { Leak } from './leak.ts'
import { snapshotWays } from './snapshots.ts'
import type { Way } from './way.ts'

export interface Store {
  /** Latest first; empty for a Holder without a record. */
  readonly snapshots: readonly Way[]
  /** `at` of the first entry of each claimed Subject, epoch ms UTC. */
  readonly since: ReadonlyMap<number, number>
}

/** The store of `holder`, an OUTLET's with its EMPLOYEEs'. Cost as snapshotWays the first time, then free. */
export function storeOf(exposure: Exposure, holder: number, leak: Leak): Store {
  const known = leak.stores.get(holder)
  if (known !== undefined) return known
  const holders = [holder, ...(exposure.holders[holder]!.kind === 'OUTLET' ? leak.staff[holder]! : [])]
  const acts = actsOf(exposure, holders, leak.until + leak.assumptions.clockSkewMs, ['TO', 'BY', 'FROM'])
  const entries = makeEntries(exposure, acts, leak.claims.core)
  const since = new Map<number, number>()
  for (let entry = 0; entry < entries.count; entry++) {
    const subject = entries.subject[entry]!
    if (leak.claims.isClaimed[subject] === 1 && !since.has(subject)) since.set(subject, entries.at[entry]!)
  }
  const snapshots = snapshotWays(
    exposure,
    holder,
    entries,
    endsAt(exposure, holder),
    leak.claims,
    leak.until,
    gapsOf(exposure, holders, acts, leak.gapRate),
    leak.assumptions,
  )
  const store = { snapshots, since }
  leak.stores.set(holder, store)
  return store
}
