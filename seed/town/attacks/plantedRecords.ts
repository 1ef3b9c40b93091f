// Records of nobody were planted in many lists and copies, each in one only; a list gets out, and some of its planted
// records with it.

import { DAY } from '../calendar.ts'
import type { Line } from '../log.ts'
import { addressIn, personName } from '../names.ts'
import type { Person } from '../person.ts'
import { PLANS } from '../population.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import type { Attack, Held, Planted } from './attack.ts'
import { columnsOf, listSource } from './listSource.ts'
import { recentLists } from './recentLists.ts'

/** Lists in which records are planted, beside the one that gets out. */
const OTHERS = 14

/** The attack; plants two or three records in each of many lists and adds them to the town's people. */
export function plantedRecords(town: Town, random: Random): Attack {
  const lists = recentLists(town, 25)
  const act = random.pick(lists)
  const copies = town.log.lines.filter((line) => line.kind === 'EXPORT' && line.list !== null)
  const others = random.sample(
    [...lists, ...copies].filter((line) => line !== act),
    OTHERS,
  )
  const planted = random.shuffled([act, ...others]).flatMap((line) => plantIn(town, line, random.int(2, 3), random))
  const source = listSource([act.to!], [], [act])
  const own = planted.filter((one) => one.line === act)
  const always = own
    .slice(0, random.int(1, own.length))
    .map((one): Held => ({ person: one.person, asOf: act.at, categories: act.categories }))
  return {
    sources: [{ ...source, always }],
    columns: columnsOf([act], 'without number'),
    seenWhere: 'a shop for fresh lists',
    lookalike: null,
    strangers: null,
    elsewhere: null,
    planted,
  }
}

/** Adds records that belong to nobody to that list alone. */
function plantIn(town: Town, line: Line, count: number, random: Random): Planted[] {
  return [...Array(count)].map(() => {
    const person = invented(town, line.at - random.int(30, 300) * DAY, random)
    town.people.push(person)
    const members = line.list!.members
    members.splice(random.int(0, members.length), 0, person.index)
    return { person: person.index, line, at: line.at }
  })
}

function invented(town: Town, joinedAt: number, random: Random): Person {
  const near = random.int(0, town.outlets.length - 1)
  const forEver = (value: string) => [{ value, from: joinedAt, to: Number.POSITIVE_INFINITY }]
  return {
    index: town.people.length,
    name: personName(random).zh,
    nationalId: town.mint.nationalId(),
    customerNo: town.mint.customerNo(),
    phones: forEver(town.mint.phone()),
    addresses: forEver(addressIn(town.outlets[near]!.neighbourhood, random)),
    plans: forEver(random.pick(PLANS)),
    joinedAt,
    leftAt: Number.POSITIVE_INFINITY,
    nearOutlet: near,
    otherOutlet: near,
    paperBill: false,
    directDebit: false,
    insured: false,
    marketingConsent: false,
  }
}
