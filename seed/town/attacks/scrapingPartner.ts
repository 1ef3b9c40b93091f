// A partner takes more than its contract gives: it walks through the customers by its own access, or it is sent a list
// with more people and more categories than the flow declares.

import { DAY, HOUR, SECOND } from '../calendar.ts'
import { ADDRESS, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN, together } from '../category.ts'
import { activePeople } from '../jobs/activePeople.ts'
import { cutList, type Line } from '../log.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { columnsOf, listSource } from './listSource.ts'
import { recentDay } from './weeks.ts'

/** Partners with access of their own, and what their access shows. */
const ACCESS = [
  { id: 'callcentre-vendor', shows: [ADDRESS, CUSTOMER_NO, NAME, PHONE, PLAN] },
  { id: 'insurer', shows: [ADDRESS, NAME, NATIONAL_ID, PHONE] },
]

/** The attack; adds the partner's look-ups, or the one list too large. */
export function scrapingPartner(town: Town, random: Random): Attack {
  return random.chance(0.6) ? scrapes(town, random) : receivesTooMuch(town, random)
}

/** Some nights of look-ups, customer number after customer number. */
function scrapes(town: Town, random: Random): Attack {
  const partner = random.pick(ACCESS)
  const first = recentDay(town, 14, 60, random)
  const nights = random.int(4, 9)
  const byNumber = activePeople(town, first, () => true).sort((a, b) =>
    town.people[a]!.customerNo < town.people[b]!.customerNo ? -1 : 1,
  )
  const wanted = Math.min(byNumber.length, random.int(160, 320))
  const begin = random.int(0, byNumber.length - wanted)
  const acts = byNumber.slice(begin, begin + wanted).map((person, k): Line => {
    const night = Math.floor((k * nights) / wanted)
    const at = first + night * DAY + (k % Math.ceil(wanted / nights)) * 40 * SECOND + random.int(0, 30) * SECOND
    return town.log.one(
      { at, kind: 'ACCESS', from: 'crm', to: partner.id, actor: partner.id, categories: partner.shows },
      person,
      'customerNo',
    )
  })
  const columns = columnsOf(acts, 'without number')
  return plainAttack([listSource([partner.id], [partner.id], acts)], columns, 'a lead broker', null)
}

/** One list that holds a whole part of the town, with columns that the partner has no contract for. */
function receivesTooMuch(town: Town, random: Random): Attack {
  const to = random.pick(['courier-swift', 'courier-harbour', 'debt-collector', 'insurer'])
  const at = recentDay(town, 6, 60, random) + HOUR
  const part = 0.08 + random.next() * 0.12
  const from = to === 'debt-collector' ? 'credit-scores' : 'crm'
  const due = town.flows.find((flow) => flow.from === from && flow.to === to)!.categories
  const excess = random.sample([NATIONAL_ID, PLAN, ADDRESS], 2)
  const act = town.log.many(
    { at, kind: 'TRANSFER', from, to, actor: 'job-lists', categories: together(due, excess), via: `${from}-to-${to}` },
    cutList(
      activePeople(town, at, () => random.chance(part)),
      at,
      'customerNo',
    ),
  )
  const acts = act === null ? [] : [act]
  return plainAttack([listSource([to], [], acts)], columnsOf(acts, 'without number'), 'a lead broker', null)
}
