// Which Movements a what-if severs, and what follows: for each Movement whom of its people it would still have carried,
// and with which Categories. Called by withoutChannels.ts, which makes an Exposure of it.

import { membersOf } from '../exposed.ts'
import type { Exposure } from '../exposure.ts'
import { DELETE, groundOf } from '../ground.ts'
import { ownMovements } from '../own.ts'
import { channelOfMovement } from './channelOf.ts'
import { keptOf } from './keptOf.ts'
import type { Toggles } from './toggles.ts'

export interface Remains {
  /** 1 for Movements that would not have been at all. */
  readonly gone: Uint8Array
  /** For lists of which some people would not have been on it: who (ascending). */
  readonly dropped: ReadonlyMap<number, readonly number[]>
  /** `words` words a Movement: what it would still have carried. */
  readonly mask: Uint32Array
  /** How many Movements would not have been, and how often a person's data would not have moved. */
  readonly prevented: { readonly movements: number; readonly records: number }
}

/** What remains without the channels and Holders of `toggles`. Cost: own Movements of everybody on a severed Movement. */
export function remainsOf(exposure: Exposure, toggles: Toggles): Remains {
  const { movements, words } = exposure
  const isSevered = severedMovements(exposure, toggles)
  const gone = isSevered.slice()
  const mask = movements.mask.slice()
  const dropped = new Map<number, readonly number[]>()
  // Of a list only the people looked at are known to have lost Categories; the others still have all.
  const kept = new Map<number, { people: number; readonly mask: Uint32Array; readonly dropped: number[] }>()
  const ground = groundOf(exposure)
  let records = 0
  for (const subject of touchedBy(exposure, isSevered)) {
    const own = ownMovements(exposure, subject)
    const left = keptOf(exposure, ground, own, isSevered)
    own.moves.forEach((m, i) => {
      const own = left.subarray(i * words, (i + 1) * words)
      const isGone = own.every((word) => word === 0)
      if (isGone) records++
      if (movements.batch[m] === -1) {
        mask.set(own, m * words)
        if (isGone) gone[m] = 1
        return
      }
      const known = kept.get(m) ?? { people: 0, mask: new Uint32Array(words), dropped: [] }
      kept.set(m, known)
      known.people++
      for (let w = 0; w < words; w++) known.mask[w]! |= own[w]!
      if (isGone) known.dropped.push(subject)
    })
  }
  for (const [m, known] of kept) {
    const all = membersOf(exposure, m).length
    if (known.people === all) mask.set(known.mask, m * words)
    if (known.dropped.length === all) gone[m] = 1
    else if (known.dropped.length > 0) dropped.set(m, known.dropped)
  }
  const count = gone.reduce((sum, is) => sum + is, 0)
  return { gone, dropped, mask, prevented: { movements: count, records } }
}

/** 1 for each Movement that goes over a severed channel, or from, to or by a Holder that is taken out; no DELETE. */
function severedMovements(exposure: Exposure, toggles: Toggles): Uint8Array {
  const { movements, flows, holders } = exposure
  const flowIds = new Set(toggles.withoutFlows)
  const holderIds = new Set(toggles.withoutHolders)
  const { outletOf } = groundOf(exposure)
  const isOut = holders.map(
    ({ id }, holder) => holderIds.has(id) || holderIds.has(holders[outletOf[holder]!]?.id ?? ''),
  )
  const derived = toggles.withoutFlows.some((id) => !flows.some((flow) => flow.id === id))
  return Uint8Array.from({ length: movements.count }, (_, m) => {
    if (movements.kind[m] === DELETE) return 0
    if ([movements.from[m]!, movements.to[m]!, movements.actor[m]!].some((end) => isOut[end] === true)) return 1
    const flow = flows[movements.via[m]!]
    if (flow !== undefined) return flowIds.has(flow.id) ? 1 : 0
    return derived && flowIds.has(channelOfMovement(exposure, m).id) ? 1 : 0
  })
}

/** Subjects of severed Movements, ascending. */
function touchedBy(exposure: Exposure, isSevered: Uint8Array): number[] {
  const touched = new Uint8Array(exposure.subjects)
  isSevered.forEach((is, m) => {
    if (is === 1) for (const subject of membersOf(exposure, m)) touched[subject] = 1
  })
  return [...touched.keys()].filter((subject) => touched[subject] === 1)
}
