// The root of a blast radius: the Holder asked about, and, where it is an OUTLET, the EMPLOYEEs who are part of it, since
// what they hold is held there. Root and staff count as one place: nothing is downstream of itself.

import type { Exposure, Rows } from '../exposure.ts'
import { DELETE, groundOf } from '../ground.ts'
import { rowOf } from '../own.ts'

export interface Root {
  /** The Holder asked about, by index. */
  readonly holder: number
  /** 1 for the root and its staff, by Holder. */
  readonly isRoot: Uint8Array
  /** Subjects that some Movement brought to the root, took from it, or that it moved itself; ascending. */
  readonly subjects: Int32Array
}

/** The root of `holder`. A POPULATION is no copy of anything: it has no Subjects. O(its movements and memberships). */
export function rootOf(exposure: Exposure, holder: number): Root {
  const { outletOf, isPopulation } = groundOf(exposure)
  const isRoot = Uint8Array.from(outletOf, (outlet, other) => (other === holder || outlet === holder ? 1 : 0))
  const touched = new Uint8Array(exposure.subjects)
  if (isPopulation[holder] === 0)
    isRoot.forEach((is, other) => {
      if (is === 0) return
      for (const rows of [exposure.movementsTo, exposure.movementsFrom, exposure.movementsBy])
        touch(touched, exposure, rows, other)
    })
  let count = 0
  for (const is of touched) count += is
  const subjects = new Int32Array(count)
  for (let subject = touched.length - 1; subject >= 0; subject--)
    if (touched[subject] === 1) subjects[--count] = subject
  return { holder, isRoot, subjects }
}

function touch(touched: Uint8Array, exposure: Exposure, rows: Rows, holder: number): void {
  const { kind, subject, batch } = exposure.movements
  const seen = new Set<number>()
  for (const m of rowOf(rows, holder)) {
    if (kind[m] === DELETE) continue
    if (subject[m] !== -1) touched[subject[m]!] = 1
    if (batch[m] === -1 || seen.has(batch[m]!)) continue
    seen.add(batch[m]!)
    for (const member of rowOf(exposure.batchMembers, batch[m]!)) touched[member] = 1
  }
}
