// Entries are the memberships of a candidate's acts laid flat, in order of time: who came, when, with which core columns.
// Windows and snapshots count over them; they are made once for each candidate.

import type { Exposure } from '../exposure.ts'
import { type Acts, eachMember, memberCount } from './acts.ts'
import { coreHeld } from './core.ts'

export interface Entries {
  readonly count: number
  readonly subject: Int32Array
  /** Epoch ms UTC, ascending. */
  readonly at: Float64Array
  readonly movement: Int32Array
  /** Core columns held, one bit each (core.ts). */
  readonly held: Uint8Array
  /** 1: arrived; 0: only left. */
  readonly arrives: Uint8Array
}

/** Lays the acts flat. Cost O(memberships). */
export function makeEntries(exposure: Exposure, acts: Acts, core: readonly number[]): Entries {
  let count = 0
  for (const movement of acts.movements) count += memberCount(exposure, movement)
  const entries = {
    count,
    subject: new Int32Array(count),
    at: new Float64Array(count),
    movement: new Int32Array(count),
    held: new Uint8Array(count),
    arrives: new Uint8Array(count),
  }
  let next = 0
  acts.movements.forEach((movement, place) => {
    const held = coreHeld(core, exposure.movements.mask, movement * exposure.words)
    eachMember(exposure, movement, (subject) => {
      entries.subject[next] = subject
      entries.at[next] = exposure.movements.at[movement]!
      entries.movement[next] = movement
      entries.held[next] = held
      entries.arrives[next] = acts.arrives[place]!
      next++
    })
  })
  return entries
}
