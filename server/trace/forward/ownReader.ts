// Reads the own Movements of one Subject after the other into the same memory: a blast radius asks for tens of thousands
// of people, and lists made anew for each would cost more than the reading. own.ts is the plain form for one Subject.

import type { Exposure } from '../exposure.ts'
import { DELETE } from '../ground.ts'
import type { Own } from '../own.ts'

/** A function that gives the own Movements of a Subject; what it gave before is overwritten by the next call. */
export function ownReader(exposure: Exposure): (subject: number) => Own {
  const { subjectMovements, subjectBatches, batchMovements, movements } = exposure
  let moves = new Int32Array(256)
  let deletes = new Int32Array(16)
  return (subject) => {
    let moved = 0
    let deleted = 0
    const add = (m: number): void => {
      if (movements.kind[m] === DELETE) {
        if (deleted === deletes.length) deletes = doubled(deletes)
        deletes[deleted++] = m
        return
      }
      if (moved === moves.length) moves = doubled(moves)
      moves[moved++] = m
    }
    for (let i = subjectMovements.offsets[subject]!; i < subjectMovements.offsets[subject + 1]!; i++)
      add(subjectMovements.items[i]!)
    for (let b = subjectBatches.offsets[subject]!; b < subjectBatches.offsets[subject + 1]!; b++) {
      const batch = subjectBatches.items[b]!
      for (let i = batchMovements.offsets[batch]!; i < batchMovements.offsets[batch + 1]!; i++)
        add(batchMovements.items[i]!)
    }
    return { subject, moves: moves.subarray(0, moved).sort(), deletes: deletes.subarray(0, deleted).sort() }
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2)
  longer.set(list)
  return longer
}
