// Whom the best way of a candidate exposed, for comparing candidates with each other: the people on an act, those who came
// by in a window, all who had come by the time of a snapshot. Ends of copies and Categories are left aside.

import type { Candidate } from '../answer.ts'
import { membersOf } from '../exposed.ts'
import type { Exposure } from '../exposure.ts'
import { DELETE, groundOf } from '../ground.ts'
import { rowOf } from '../own.ts'

/** 1 for each Subject that `way` of `holder` exposed; canaries are nobody. O(movements of the Holder and its accounts). */
export function waySubjects(exposure: Exposure, holder: number, way: Candidate['way']): Uint8Array {
  const { movements } = exposure
  const { outletOf } = groundOf(exposure)
  const exposed = new Uint8Array(exposure.subjects)
  exposure.holders.forEach((_, other) => {
    if (other !== holder && outletOf[other] !== holder) return
    for (const rows of [exposure.movementsTo, exposure.movementsBy, exposure.movementsFrom])
      for (const m of rowOf(rows, other)) {
        const isIn =
          way.kind === 'ACT'
            ? movements.id[m] === way.id
            : movements.at[m]! <= way.to && (way.kind === 'SNAPSHOT' || movements.at[m]! >= way.from)
        if (!isIn || movements.kind[m] === DELETE) continue
        for (const subject of membersOf(exposure, m)) exposed[subject] = 1 - exposure.isCanary[subject]!
      }
  })
  return exposed
}
