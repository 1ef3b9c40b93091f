// leak.csv and leak.yml: what an investigator would be handed.

import { isoTime } from '../calendar.ts'
import { csvLine } from '../files/csvLine.ts'
import type { Leak } from './makeLeak.ts'

/** The header and the leaked rows. */
export function* leakCsv(leak: Leak): Iterable<string> {
  yield csvLine(leak.header)
  for (const row of leak.rows) yield csvLine(row.cells)
}

/** When and where they were seen. */
export function leakYml(seenAt: number, seenWhere: string): string {
  return `seenAt: ${JSON.stringify(isoTime(seenAt))}\nseenWhere: ${JSON.stringify(seenWhere)}\n`
}
