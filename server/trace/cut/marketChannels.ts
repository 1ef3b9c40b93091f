// The channels by which data can go from a candidate to a MARKET, as map and logs know them: the last step of a Chain,
// from where the record left to where it was seen. Most candidates have none; how it left there is then not known.

import type { Exposure } from '../exposure.ts'
import { groundOf } from '../ground.ts'
import { meets } from '../mask.ts'
import { rowOf } from '../own.ts'
import { channelOfFlow, channelOfMovement, type KnownChannel } from './channelOf.ts'

/**
 * Flows from `target`, or from an account of it, to a MARKET that were open before `seenAt` (epoch ms UTC) and may carry
 * any of `need`, and channels by which a logged Movement went there. Each once; empty: none is known.
 */
export function marketChannels(
  exposure: Exposure,
  target: number,
  need: Uint32Array,
  seenAt: number,
): readonly KnownChannel[] {
  const { outletOf } = groundOf(exposure)
  const here = [...exposure.holders.keys()].filter((holder) => holder === target || outletOf[holder] === target)
  const toMarket = (holder: number): boolean => exposure.holders[holder]?.kind === 'MARKET'
  const found = new Map<string, KnownChannel>()
  for (const f of here.flatMap((holder) => [...rowOf(exposure.flowsFrom, holder)])) {
    const { to, validFrom, mask } = exposure.flows[f]!
    if (!toMarket(to) || validFrom > seenAt || !meets(mask, 0, need)) continue
    const known = channelOfFlow(exposure, f)
    found.set(known.id, known)
  }
  for (const m of here.flatMap((holder) => [...rowOf(exposure.movementsFrom, holder)])) {
    if (!toMarket(exposure.movements.to[m]!) || exposure.movements.at[m]! > seenAt) continue
    const known = channelOfMovement(exposure, m)
    found.set(known.id, known)
  }
  return [...found.values()]
}
