// movements.ndjson: the log lines that survive, in order of their clock. Ids are numbers in that order, given here and
// not earlier, so that an id tells nothing but its time.

import { DAY, isoTime } from '../calendar.ts'
import type { Line, Naming } from '../log.ts'
import type { NumberedLog } from '../numberLog.ts'
import type { Person } from '../person.ts'
import { valueAt } from '../person.ts'

/** One JSON object a line. */
export function* movementsFile(log: NumberedLog, people: readonly Person[]): Iterable<string> {
  for (const line of log.lines) {
    const head = `{"id":"${log.idOf.get(line)!}","at":"${isoTime(line.at)}","kind":"${line.kind}","from":"${line.from}"`
    const to = line.to === null ? '' : `,"to":"${line.to}"`
    const actor = line.actor === null ? '' : `,"actor":"${line.actor}"`
    const via = line.via === null ? '' : `,"via":"${line.via}"`
    yield `${head}${to}${actor}${whose(line, log, people)},"categories":${categories(line)}${via}}\n`
  }
}

function whose(line: Line, log: NumberedLog, people: readonly Person[]): string {
  if (line.list !== null) return `,"batch":"${log.batchOf.get(line.list)!}"`
  if (line.person < 0) return ''
  return `,"subject":${JSON.stringify(identifiers(people[line.person]!, line.naming, line.at))}`
}

/** The identifiers by which a row names the person at that time. */
function identifiers(person: Person, naming: Naming, at: number): Readonly<Record<string, string>> {
  // Clocks of logs are not those of the number registry: on the day of a change only the customer number is sure.
  if (person.phones.some((phone, i) => i > 0 && Math.abs(phone.from - at) < DAY && phone.from !== at))
    return { customerNo: person.customerNo }
  const phone = valueAt(person.phones, at)
  switch (naming) {
    case 'phone':
      return { phone }
    case 'customerNo':
      return { customerNo: person.customerNo }
    case 'phone+customerNo':
      return { phone, customerNo: person.customerNo }
    case 'phone+nationalId':
      return { phone, nationalId: person.nationalId }
  }
}

const texts = new WeakMap<readonly string[], string>()

function categories(line: Line): string {
  const known = texts.get(line.categories)
  if (known !== undefined) return known
  const text = JSON.stringify(line.categories)
  texts.set(line.categories, text)
  return text
}
