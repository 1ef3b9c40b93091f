// What a check of a lot gave: counts, findings at their place, and what an import would change of the map. A plain value,
// kept with the lot so that a reload of the page shows it again.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import type { Truncated } from '@suyuan/seed/records/findingList.ts'
import type { InputCounts } from '@suyuan/seed/records/records.ts'
import type { MapChange } from './mapChange.ts'

export interface LotCheck {
  /** rows = stored + alreadyThere + refused, where stored is what a commit would store. */
  readonly input: InputCounts
  /** Rows of logs that are no movements by their mapping. They are not among the rows. */
  readonly setAside: number
  /** By file and line, bounded; see `truncated`. */
  readonly findings: readonly Finding[]
  readonly truncated: Truncated | null
  readonly errors: number
  readonly notes: number
  /** True: there are movements, and nothing says what they are a log of. */
  readonly sourceNeeded: boolean
  /** null: the files declare no map. */
  readonly change: MapChange | null
}
