// The own Movements of a Subject: those that name it, and those of the Batches it is in. Everything the tracer says of a
// leaked row is worked out on them alone, so its cost does not grow with the database.

import type { Exposure, Rows } from './exposure.ts'
import { DELETE } from './ground.ts'

export interface Own {
  readonly subject: number
  /** Movements that carry the Subject, DELETEs left out; ascending, so by time. */
  readonly moves: Int32Array
  /** DELETEs that name the Subject or a Batch it is in; ascending. DELETEs of all that a Holder has: see ground.ts. */
  readonly deletes: Int32Array
}

/** The own Movements of a Subject. O(own log own). */
export function ownMovements(exposure: Exposure, subject: number): Own {
  const { subjectMovements, subjectBatches, batchMovements, movements } = exposure
  const all = [...rowOf(subjectMovements, subject)]
  for (const batch of rowOf(subjectBatches, subject)) for (const m of rowOf(batchMovements, batch)) all.push(m)
  const sorted = Int32Array.from(all).sort()
  return {
    subject,
    moves: sorted.filter((m) => movements.kind[m] !== DELETE),
    deletes: sorted.filter((m) => movements.kind[m] === DELETE),
  }
}

/** The values of one key of compressed sparse rows, as a view without a copy. */
export function rowOf(rows: Rows, key: number): Int32Array {
  return rows.items.subarray(rows.offsets[key], rows.offsets[key + 1])
}
