// The specification of candidates and exposure sets (candidates.ts, exposed.ts): straight from the definitions, Holder by
// Holder and Movement by Movement. Used by tests only.

import type { Assumptions } from '../assumptions.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure } from '../exposure.ts'
import {
  bitsCarried,
  carriesBit,
  concerns,
  endsOf,
  everyMovement,
  isDelete,
  isPopulation,
  movesOf,
  placesOf,
  unseenPieces,
  withOutlet,
} from './bruteForceFacts.ts'

/** Subjects of whom `h` had all of `need` (bits) by Movements up to `until`, in one copy or in joined copies. */
export function bruteExposed(exposure: Exposure, h: number, need: readonly number[], until: number): number[] {
  const here = everyMovement(exposure).filter(
    (m) => !isDelete(exposure, m) && exposure.movements.at[m]! <= until && provenBy(exposure, m).includes(h),
  )
  return Array.from({ length: exposure.subjects }, (_, s) => s).filter((s) => {
    const proofs = here.filter((m) => concerns(exposure, m, s))
    const held = new Set(proofs.flatMap((m) => bitsCarried(exposure, m, need)))
    return proofs.length > 0 && need.every((bit) => held.has(bit))
  })
}

/** The Holders at HOLDER grain that had a copy of a matched Subject with a leaked Category before its row was seen. */
export function bruteCandidates(exposure: Exposure, rows: readonly LeakedRow[], assumptions: Assumptions): number[] {
  return [...exposure.holders.keys()].filter((h) => {
    const { kind, partOf } = exposure.holders[h]!
    if (['POPULATION', 'MARKET', 'JOB'].includes(kind) || (kind === 'EMPLOYEE' && partOf !== -1)) return false
    return rows.some((row) => row.subjects.some((s) => hasCopy(exposure, h, row, s, assumptions)))
  })
}

/** Holders at which Movement `m` proves a copy: where it arrives, and where it left, since what left it was in it. */
function provenBy(exposure: Exposure, m: number): number[] {
  const left = withOutlet(exposure, exposure.movements.from[m]!).filter((h) => !isPopulation(exposure, h))
  return [...placesOf(exposure, m), ...left]
}

function hasCopy(exposure: Exposure, h: number, row: LeakedRow, s: number, assumptions: Assumptions): boolean {
  const inTime = movesOf(exposure, s).filter(
    (m) => exposure.movements.at[m]! <= row.seenAt && bitsCarried(exposure, m, row.bits).length > 0,
  )
  if (inTime.some((m) => provenBy(exposure, m).includes(h))) return true
  return exposure.flows.some((flow, f) => {
    const rate = flow.ratePerSubject ?? assumptions.defaultRate
    // A mere gap in a log would make nearly everybody a candidate.
    if (flow.logged || assumptions.maxInferredHops < 1 || rate <= 0 || !withOutlet(exposure, flow.to).includes(h))
      return false
    const bits = row.bits.filter((bit) => carriesBit(flow.mask, 0, bit))
    return inTime.some((m) => {
      if (!placesOf(exposure, m).includes(flow.from) || bitsCarried(exposure, m, bits).length === 0) return false
      const end = Math.min(row.seenAt, ...endsOf(exposure, s, m, flow.from).map(({ at }) => at))
      return unseenPieces(exposure, f, exposure.movements.at[m]!, end).length > 0
    })
  })
}
