// The five rivals, by name, and how their rankings are counted. A rival that gives no probability accuses whomever it
// puts first; one that does accuses above one half, as the tracer.

import { alternating } from '@suyuan/server/trace/baseline/alternating.ts'
import { count } from '@suyuan/server/trace/baseline/count.ts'
import { guilt } from '@suyuan/server/trace/baseline/guilt.ts'
import { type Held, heldBy } from '@suyuan/server/trace/baseline/held.ts'
import { lift } from '@suyuan/server/trace/baseline/lift.ts'
import { randomWalk } from '@suyuan/server/trace/baseline/randomWalk.ts'
import type { Rival } from '@suyuan/server/trace/baseline/rival.ts'
import type { LeakedRow } from '@suyuan/server/trace/exhibit.ts'
import type { Exposure } from '@suyuan/server/trace/exposure.ts'
import type { RivalOutcome } from './outcome.ts'
import { countRanking, tieGroups } from './ranking.ts'

export const RIVAL_NAMES = ['count', 'lift', 'guilt', 'randomWalk', 'alternating'] as const
export type RivalName = (typeof RIVAL_NAMES)[number]

const RIVALS: Readonly<Record<RivalName, Rival>> = { count, lift, guilt, randomWalk, alternating }

/** What each rival makes of the leak; `guilty` are Holder ids, any of which is right. */
export function judgeRivals(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  guilty: ReadonlySet<string>,
): Record<RivalName, RivalOutcome> {
  const held = heldBy(exposure, rows)
  const judged = (name: RivalName): RivalOutcome => judge(RIVALS[name], held, exposure, guilty)
  return {
    count: judged('count'),
    lift: judged('lift'),
    guilt: judged('guilt'),
    randomWalk: judged('randomWalk'),
    alternating: judged('alternating'),
  }
}

/** Only equal scores are a tie: a rival's score is not in bits. */
const EQUAL = 1e-9

function judge(rival: Rival, held: Held, exposure: Exposure, guilty: ReadonlySet<string>): RivalOutcome {
  const ranked = rival(held).map((entry) => ({ ...entry, id: exposure.holders[entry.holder]!.id }))
  const entries = ranked.map(({ id, score }) => ({ id, score, right: guilty.has(id) }))
  const groups = tieGroups(entries, EQUAL)
  const first = ranked[0]
  const accused =
    first !== undefined && (groups[0] ?? []).every((entry) => !entry.right) && (first.probability ?? 1) > 0.5
  return { ...countRanking(groups), accused }
}
