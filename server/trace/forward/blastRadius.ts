// The blast radius of a Holder and a window of time: everybody of whom it held or got anything in the window, per
// Category, and every Holder to which logged Movements carried that on, by when. What PIPL 57 asks to be told stands in
// notice.ts. Pure; asks nothing about who did it.

import { type Along, UNWATCHED } from '../along.ts'
import type { Exposure } from '../exposure.ts'
import { DELETE, groundOf } from '../ground.ts'
import { bitsOf, meets } from '../mask.ts'
import { rowOf } from '../own.ts'
import { lengthWithin } from '../stretch.ts'
import { type Classes, classesOf, gravestClass } from './dataClass.ts'
import { ownReader } from './ownReader.ts'
import { rootOf } from './root.ts'
import { spreader, type Window } from './spread.ts'

export interface BlastRadius {
  /** People of whom the Holder had or got anything in the window; canaries are no people. */
  readonly subjects: number
  /** Keys it held of anybody, sorted; an ancestor and its descendants each count, since whoever holds one holds the other. */
  readonly byCategory: readonly { readonly category: string; readonly subjects: number }[]
  /** Holders downstream, by the first arrival there, then id. `firstAt` is epoch ms UTC. */
  readonly byHolder: readonly { readonly id: string; readonly subjects: number; readonly firstAt: number }[]
  /** Channels that leave no log, from the Holder or one downstream: it may have gone on by them. By Flow id. */
  readonly unlogged: readonly { readonly flow: string; readonly from: string; readonly to: string }[]
  /** People by the gravest class of what was held of them (dataClass.ts). */
  readonly byClass: Classes
  /** Lists that came to or left the Holder by the end of the window and whose members are lost: they count as nobody. */
  readonly lostLists: number
}

/**
 * Who was exposed at `holder` within `window` (both ends included), and where it went. Nobody: a window before anything
 * came, or a POPULATION. Cost: own Movements of the people exposed; about linear in the records.
 */
export function blastRadius(exposure: Exposure, holder: number, window: Window, along: Along = UNWATCHED): BlastRadius {
  const { holders, categories, words } = exposure
  const root = rootOf(exposure, holder)
  const own = ownReader(exposure)
  const spread = spreader(exposure, root, window)
  const classes = classesOf(categories)
  const perBit = new Int32Array(words * 32)
  const perHolder = new Int32Array(holders.length)
  const lastCounted = new Int32Array(holders.length).fill(-1)
  const firstAt = new Float64Array(holders.length).fill(Infinity)
  const heldByAny = new Uint32Array(words)
  const byClass = { A: 0, B: 0, C: 0 }
  let subjects = 0

  for (const [i, subject] of root.subjects.entries()) {
    if (i % SUBJECTS_A_STEP === 0) along('SPREADING', i, root.subjects.length)
    if (exposure.isCanary[subject] === 1) continue
    const { held } = spread(own(subject), (place, at) => {
      if (lastCounted[place] !== subject) perHolder[place]!++
      lastCounted[place] = subject
      firstAt[place] = Math.min(firstAt[place]!, at)
    })
    let any = 0
    for (let w = 0; w < words; w++) {
      heldByAny[w]! |= held[w]!
      any |= held[w]!
      for (let left = held[w]!; left !== 0; left &= left - 1) perBit[w * 32 + 31 - Math.clz32(left & -left)]!++
    }
    if (any === 0) continue
    subjects++
    const gravest = gravestClass(classes, held)
    if (gravest !== null) byClass[gravest]++
  }
  const reached = [...holders.keys()].filter((other) => perHolder[other]! > 0)
  return {
    subjects,
    byCategory: bitsOf(heldByAny).flatMap((bit) => {
      const category = categories[bit]
      return category === undefined ? [] : [{ category, subjects: perBit[bit]! }]
    }),
    byHolder: reached
      .sort((a, b) => firstAt[a]! - firstAt[b]! || a - b)
      .map((other) => ({ id: holders[other]!.id, subjects: perHolder[other]!, firstAt: firstAt[other]! })),
    unlogged: unloggedFrom(exposure, root.isRoot, subjects === 0 ? Infinity : window.from, firstAt, heldByAny),
    byClass,
    lostLists: lostLists(exposure, root.isRoot, window.to),
  }
}

/** So many people are followed between two looks at whether anybody still waits. */
const SUBJECTS_A_STEP = 256

/** Flows without a log that leave the root after `from`, or a Holder downstream after data came there. */
function unloggedFrom(
  exposure: Exposure,
  isRoot: Uint8Array,
  from: number,
  firstAt: Float64Array,
  held: Uint32Array,
): BlastRadius['unlogged'] {
  const { unseen } = groundOf(exposure)
  return exposure.flows.flatMap((flow, f) => {
    const since = isRoot[flow.from] === 1 ? from : firstAt[flow.from]!
    const isOpen = since < Infinity && lengthWithin(unseen[f]!, since, Infinity) > 0
    if (flow.logged || !isOpen || isRoot[flow.to] === 1 || !meets(flow.mask, 0, held)) return []
    return [{ flow: flow.id, from: exposure.holders[flow.from]!.id, to: exposure.holders[flow.to]!.id }]
  })
}

function lostLists(exposure: Exposure, isRoot: Uint8Array, until: number): number {
  const { at, kind, batch } = exposure.movements
  const lost = new Set<number>()
  isRoot.forEach((is, holder) => {
    if (is === 0) return
    for (const rows of [exposure.movementsTo, exposure.movementsFrom])
      for (const m of rowOf(rows, holder))
        if (
          kind[m] !== DELETE &&
          batch[m] !== -1 &&
          at[m]! <= until &&
          rowOf(exposure.batchMembers, batch[m]!).length === 0
        )
          lost.add(m)
  })
  return lost.size
}
