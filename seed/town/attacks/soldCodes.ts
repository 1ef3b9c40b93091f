// A clerk sells phone numbers together with the codes sent to them, so that others can open accounts in the customers'
// names. Each code was read out at the counter and logged as help with the app, which it was not.

import { MINUTE } from '../calendar.ts'
import { CODE, CUSTOMER_NO, PHONE, together } from '../category.ts'
import type { Line } from '../log.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { recentWeeks, type Weeks } from './weeks.ts'

const SHOWN = [CODE, PHONE]
/** Share of the customers who are talked into reading out a code. */
const TALKED_INTO = 0.75

/** The attack; adds the two lines that each code left in the log. */
export function soldCodes(town: Town, random: Random): Attack {
  const weeks = recentWeeks(town, 40, 80, random)
  const visits = visitsByClerk(town, weeks)
  const clerks = town.staff.filter((one) => (visits.get(one.id)?.length ?? 0) >= 30)
  const clerk = random.pick(clerks.length > 0 ? clerks : busiest(town, visits))
  const acts: Line[] = []
  for (const visit of visits.get(clerk.id)!) {
    if (visit.categories.includes(CODE)) acts.push(visit)
    else if (random.chance(TALKED_INTO)) acts.push(helpWithApp(town, visit, random))
  }
  const source = {
    holders: [clerk.place],
    actors: [clerk.id],
    acts,
    share: 1,
    held: acts.map((line) => ({ person: line.person, asOf: line.at, categories: SHOWN })),
    always: [],
  }
  return plainAttack([source], [PHONE, CODE], 'a channel that trades in numbers with codes', null)
}

function visitsByClerk(town: Town, weeks: Weeks): Map<string, Line[]> {
  const found = new Map<string, Line[]>()
  for (const line of town.log.lines) {
    if (line.kind !== 'COLLECT' || line.at < weeks.from || line.at >= weeks.to || line.actor === null) continue
    const known = found.get(line.actor)
    if (known === undefined) found.set(line.actor, [line])
    else known.push(line)
  }
  return found
}

function busiest(town: Town, visits: ReadonlyMap<string, readonly Line[]>) {
  const count = (id: string) => visits.get(id)?.length ?? 0
  return [...town.staff].sort((a, b) => count(b.id) - count(a.id)).slice(0, 3)
}

/** The same two lines that honest help with the app leaves. */
function helpWithApp(town: Town, visit: Line, random: Random): Line {
  const at = visit.at + random.int(2, 9) * MINUTE
  const place = visit.to!
  const { actor, person } = visit
  const line = town.log.one(
    { at, kind: 'COLLECT', from: 'customers', to: place, actor, categories: SHOWN, keeper: place },
    person,
    'phone',
  )
  town.log.one(
    {
      at: at + random.int(1, 4) * MINUTE,
      kind: 'SYNC',
      from: place,
      to: 'crm',
      actor,
      categories: together(SHOWN, [CUSTOMER_NO]),
      keeper: 'crm',
    },
    person,
    'customerNo',
  )
  return line
}
