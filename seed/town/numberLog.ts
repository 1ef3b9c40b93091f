// Gives the surviving lines and their lists ids in order of time. Lists that no surviving line names are lost with it.

import type { Line, List } from './log.ts'

export interface NumberedLog {
  /** Ascending by what the clock said. */
  readonly lines: readonly Line[]
  readonly idOf: ReadonlyMap<Line, string>
  readonly batchOf: ReadonlyMap<List, string>
}

/** Sorts and numbers; cost O(n log n) in lines. */
export function numberLog(lines: readonly Line[]): NumberedLog {
  const sorted = [...lines].sort((a, b) => a.at - b.at)
  const idOf = new Map<Line, string>()
  const batchOf = new Map<List, string>()
  for (const line of sorted) {
    idOf.set(line, `m-${String(idOf.size + 1).padStart(7, '0')}`)
    if (line.list !== null && !batchOf.has(line.list))
      batchOf.set(line.list, `b-${String(batchOf.size + 1).padStart(6, '0')}`)
  }
  return { lines: sorted, idOf, batchOf }
}
