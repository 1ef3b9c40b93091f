// A source that is one or more lists: what each line of them brought to its holder. Used by every scenario whose act is a
// bulk one.

import { ADDRESS, CUSTOMER_NO, NAME, NATIONAL_ID, PHONE, PLAN } from '../category.ts'
import type { Line } from '../log.ts'
import type { Source } from './attack.ts'

/** Columns that rows of a leak can show, in the order in which people write them. */
const WRITTEN = [NAME, PHONE, NATIONAL_ID, ADDRESS, PLAN, CUSTOMER_NO]

/** The source of which those lines were the acts; values are as of each line. */
export function listSource(holders: readonly string[], actors: readonly string[], acts: readonly Line[]): Source {
  const held = acts.flatMap((line) => {
    const people = line.list === null ? [line.person] : line.list.members
    return people.map((person) => ({ person, asOf: line.at, categories: line.categories }))
  })
  return { holders, actors, acts, share: 1, held, always: [] }
}

/** The columns that a leak of those lines shows. The customer number is mostly left out: it tells whose list it is. */
export function columnsOf(acts: readonly Line[], withNumber: 'with number' | 'without number'): string[] {
  const carried = new Set(acts.flatMap((line) => line.categories))
  return WRITTEN.filter((key) => carried.has(key) && (key !== CUSTOMER_NO || withNumber === 'with number'))
}
