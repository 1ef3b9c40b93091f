// The town as one value: its places, its people, its map and its log. makeTown.ts builds it step by step; life, jobs and
// attacks read it and write only into `log` and `touched`.

import type { Calendar } from './calendar.ts'
import type { IdentifierMint } from './idNumber.ts'
import type { Log } from './log.ts'
import type { EndedVendor } from './map/partners.ts'
import type { FlowEntry, HolderEntry } from './mapEntry.ts'
import type { Outlet } from './outlets.ts'
import type { Person } from './person.ts'
import type { Random } from './random.ts'
import type { Scenario } from './scenario.ts'
import type { Measure, Size } from './size.ts'
import type { Staff } from './staff.ts'
import type { Twist } from './twist.ts'

export interface TownOptions {
  readonly seed: number
  readonly scenario: Scenario
  readonly size: Size
  /** Share of the log lines that are missing, 0 to 0.9. */
  readonly gap: number
  /** Leaked rows asked for; fewer are written when the act held fewer. */
  readonly rows: number
  readonly twist: Twist
}

export interface Device {
  readonly id: string
  /** Index of the region it serves; a tablet also stands in one outlet. */
  readonly region: number
}

export interface Town {
  readonly options: TownOptions
  readonly measure: Measure
  readonly calendar: Calendar
  readonly mint: IdentifierMint
  /** A stream of chance of its own for each topic. */
  readonly chance: (topic: string) => Random
  readonly outlets: readonly Outlet[]
  /** Holder ids of the region offices, by region. */
  readonly regions: readonly string[]
  readonly staff: readonly Staff[]
  readonly handhelds: readonly Device[]
  readonly laptops: readonly Device[]
  readonly people: Person[]
  readonly holders: HolderEntry[]
  readonly flows: FlowEntry[]
  readonly log: Log
  /** By day: people whose record in the customer system was written that day; the nightly jobs read it. */
  readonly touched: number[][]
  /** When the contracts of two vendors ended, by holder id, epoch ms UTC. */
  readonly contractEnds: Readonly<Record<EndedVendor, number>>
}
