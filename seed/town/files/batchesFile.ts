// batches.csv: who is in which list. A list of which only the name was kept has no rows.

import type { NumberedLog } from '../numberLog.ts'
import type { Person } from '../person.ts'

/** Header and one row a member. */
export function* batchesFile(log: NumberedLog, people: readonly Person[]): Iterable<string> {
  yield 'batch,customerNo,phone\n'
  for (const [list, id] of log.batchOf) {
    if (!list.membersKept) continue
    for (const member of list.members) {
      const person = people[member]!
      // A number that changes is no name for a list that may be used again later.
      const byPhone = list.naming === 'phone' && person.phones.length === 1
      yield byPhone ? `${id},,${person.phones[0]!.value}\n` : `${id},${person.customerNo},\n`
    }
  }
}
