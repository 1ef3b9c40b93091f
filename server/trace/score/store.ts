// What a Holder held at each time: its snapshots, and since when it knew each claimed Subject. They are its own ways to leak
// (place.ts), and what it could have passed on over a Flow that leaves no log (unlogged.ts).

import type { Exposure } from '../exposure.ts'
import { type Acts, actsOf } from './acts.ts'
import { endsAt } from './ends.ts'
import { type Entries, makeEntries } from './entries.ts'
import { type Gaps, gapsOf } from './gaps.ts'
import type { Leak } from './leak.ts'
import { snapshotWays } from './snapshots.ts'
import type { Way } from './way.ts'

/** The log of a Holder as its ways are made from it; an OUTLET's with its EMPLOYEEs'. */
export interface PlaceLog {
  readonly acts: Acts
  readonly entries: Entries
  readonly gaps: Gaps
}

/** Cost O(memberships). */
export function placeLog(exposure: Exposure, holder: number, leak: Leak): PlaceLog {
  const holders = [holder, ...(exposure.holders[holder]!.kind === 'OUTLET' ? leak.staff[holder]! : [])]
  const acts = actsOf(exposure, holders, leak.until + leak.assumptions.clockSkewMs, ['TO', 'BY', 'FROM'])
  const entries = makeEntries(exposure, acts, leak.claims.core)
  return { acts, entries, gaps: gapsOf(exposure, holders, acts, leak.gapRate) }
}

/** Latest first; empty for a Holder without a record. Cost as snapshotWays, or free when it was asked for as a sender. */
export function placeSnapshots(
  exposure: Exposure,
  holder: number,
  { entries, gaps }: PlaceLog,
  leak: Leak,
): readonly Way[] {
  const { claims, until, assumptions } = leak
  return (
    leak.stores.get(holder)?.snapshots ??
    snapshotWays(exposure, holder, entries, endsAt(exposure, holder), claims, until, gaps, assumptions)
  )
}

export interface Store {
  /** Latest first; empty for a Holder without a record. */
  readonly snapshots: readonly Way[]
  /** `at` of the first entry of each claimed Subject, epoch ms UTC. */
  readonly since: ReadonlyMap<number, number>
}

/** The store of a sender. Remembered for the trace, since a sender may lead to many candidates. */
export function storeOf(exposure: Exposure, holder: number, leak: Leak): Store {
  const known = leak.stores.get(holder)
  if (known !== undefined) return known
  const log = placeLog(exposure, holder, leak)
  const { entries } = log
  const since = new Map<number, number>()
  for (let entry = 0; entry < entries.count; entry++) {
    const subject = entries.subject[entry]!
    if (leak.claims.isClaimed[subject] === 1 && !since.has(subject)) since.set(subject, entries.at[entry]!)
  }
  const store = { snapshots: placeSnapshots(exposure, holder, log, leak), since }
  leak.stores.set(holder, store)
  return store
}
