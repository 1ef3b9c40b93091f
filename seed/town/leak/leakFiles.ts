// leak.csv and leak.yml: what an investigator would be handed.

import { isoTime } from '../calendar.ts'
import { csvLine } from '../files/csvLine.ts'
import type { LeakedRow } from './leakedRow.ts'

/** The leaked rows with a header of category keys. */
export function* leakCsv(columns: readonly string[], rows: readonly LeakedRow[]): Iterable<string> {
  yield csvLine(columns)
  for (const row of rows) yield csvLine(row.cells)
}

/** When and where they were seen. */
export function leakYml(seenAt: number, seenWhere: string): string {
  return `seenAt: ${JSON.stringify(isoTime(seenAt))}\nseenWhere: ${JSON.stringify(seenWhere)}\n`
}
