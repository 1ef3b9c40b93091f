// Builds the town before anything happens in it: calendar, places, staff, people, map. liveTown.ts and runJobs.ts fill its
// log afterwards.

import { DAY, makeCalendar } from './calendar.ts'
import { identifierMint } from './idNumber.ts'
import { makeLog } from './log.ts'
import { counterFlows } from './map/counterFlows.ts'
import { counterHolders } from './map/counters.ts'
import { partnerFlows } from './map/partnerFlows.ts'
import { partnerHolders } from './map/partners.ts'
import { systemFlows } from './map/systemFlows.ts'
import { systemHolders } from './map/systems.ts'
import { makePlaces } from './outlets.ts'
import { makePopulation } from './population.ts'
import { randomStream } from './random.ts'
import { MEASURES } from './size.ts'
import { makeStaff } from './staff.ts'
import type { Town, TownOptions } from './town.ts'

/** A town on the morning of its first day, its log empty. */
export function buildTown(options: TownOptions): Town {
  const chance = (topic: string) => randomStream(options.seed, topic)
  const measure = MEASURES[options.size]
  const calendar = makeCalendar(chance('calendar'))
  const places = makePlaces(measure, chance('places'))
  const staff = makeStaff(measure, places.outlets, calendar, chance('staff'))
  const mint = identifierMint(chance('identifiers'))
  const settled = options.twist === 'stable-population' ? 0.95 : 0.45
  const people = makePopulation(measure.customers, settled, places.outlets, calendar, mint, chance('population'))
  const regionOf = (k: number) => k % measure.regions
  const handhelds = [...Array(measure.handhelds).keys()].map((k) => ({
    id: `handheld-${String(k + 1).padStart(3, '0')}`,
    region: regionOf(k),
  }))
  const laptops = places.regions.map((_, k) => ({ id: `laptop-${String(k + 1).padStart(3, '0')}`, region: k }))
  const contracts = chance('contracts')
  const contractEnds = {
    'survey-vendor': calendar.end - contracts.int(60, 240) * DAY,
    'loyalty-vendor': calendar.end - contracts.int(60, 240) * DAY,
  }
  return {
    options,
    measure,
    calendar,
    mint,
    chance,
    outlets: places.outlets,
    regions: places.regions.map((region) => region.id),
    staff,
    handhelds,
    laptops,
    people,
    holders: [
      ...counterHolders(places, staff, handhelds, laptops, chance('controls')),
      ...systemHolders(),
      ...partnerHolders(),
    ],
    flows: [...counterFlows(places.outlets, handhelds), ...systemFlows(laptops), ...partnerFlows(contractEnds)],
    log: makeLog(),
    touched: Array.from({ length: calendar.days }, () => []),
    contractEnds,
  }
}
