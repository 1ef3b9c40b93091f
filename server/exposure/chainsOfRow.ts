// The Chains of one leaked row to one Holder, as an answer. A row that names several Subjects is asked of each, and the
// best of all are kept; a row that names nobody has none.

import type { ChainAnswer } from '../trace/answer.ts'
import type { Assumptions } from '../trace/assumptions.ts'
import { chainsTo } from '../trace/chain/chainsTo.ts'
import type { LeakedRow } from '../trace/exhibit.ts'
import type { Exposure } from '../trace/exposure.ts'

/** At most `k` Chains by rank; `holder` is an index. Of several Subjects, those of the one with the heaviest Chain. */
export function chainsOfRow(
  exposure: Exposure,
  row: LeakedRow,
  holder: number,
  k: number,
  assumptions: Assumptions,
): ChainAnswer {
  const found = row.subjects.map((subject) =>
    chainsTo(exposure, { subject, holder, need: row.mask, seenAt: row.seenAt, k }, assumptions),
  )
  const weight = (one: (typeof found)[number]): number => one.chains[0]?.weight ?? 0
  const best = found.reduce<(typeof found)[number] | null>(
    (top, one) => (top === null || weight(one) > weight(top) ? one : top),
    null,
  )
  return {
    candidate: exposure.holders[holder]!.id,
    row: row.row,
    chains: best?.chains ?? [],
    truncated: best?.truncated ?? null,
  }
}
