// canaries.csv: which records were planted, and where. A list that is lost with its log line is named by its holder.

import type { Planted } from '../attacks/attack.ts'
import { isoTime } from '../calendar.ts'
import type { NumberedLog } from '../numberLog.ts'
import type { Person } from '../person.ts'

/** Header and one row a planted record. */
export function* canariesFile(
  planted: readonly Planted[],
  log: NumberedLog,
  people: readonly Person[],
): Iterable<string> {
  yield 'customerNo,phone,plantedIn,plantedAt\n'
  for (const { person, line, at } of planted) {
    const record = people[person]!
    const where = log.batchOf.get(line.list!) ?? line.to!
    yield `${record.customerNo},${record.phones[0]!.value},${where},${isoTime(at)}\n`
  }
}
