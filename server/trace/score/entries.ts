// Entries are the memberships of a candidate's acts laid flat, in order of time: who came, when, with which core columns.
// Windows and snapshots count over them; they are made once for each candidate.

import type { Exposure } from '../exposure.ts'
import { type Acts, eachMember, memberCount } from './acts.ts'
import { coreHeld } from './core.ts'

export interface Entries {
  readonly count: number
  readonly subject: Int32Array
  /** Each entry's Subject by number within this candidate, 0 to `people` - 1 in order of first entry. */
  readonly person: Int32Array
  readonly people: number
  /** Epoch ms UTC, ascending. */
  readonly at: Float64Array
  readonly movement: Int32Array
  /** Core columns held, one bit each (core.ts). */
  readonly held: Uint8Array
  /** 1: arrived; 0: only left. */
  readonly arrives: Uint8Array
}

interface Numbering {
  readonly stamp: Int32Array
  readonly number: Int32Array
  turn: number
}

/** Numbers of Subjects within a candidate; remembered, since arrays of all Subjects cost more than most candidates. */
const numberings = new WeakMap<Exposure, Numbering>()

function numberingOf(exposure: Exposure): Numbering {
  const known = numberings.get(exposure)
  if (known !== undefined) return known
  const made = { stamp: new Int32Array(exposure.subjects), number: new Int32Array(exposure.subjects), turn: 0 }
  numberings.set(exposure, made)
  return made
}

/** Lays the acts flat. Cost O(memberships). */
export function makeEntries(exposure: Exposure, acts: Acts, core: readonly number[]): Entries {
  let count = 0
  for (const movement of acts.movements) count += memberCount(exposure, movement)
  const entries = {
    count,
    subject: new Int32Array(count),
    person: new Int32Array(count),
    people: 0,
    at: new Float64Array(count),
    movement: new Int32Array(count),
    held: new Uint8Array(count),
    arrives: new Uint8Array(count),
  }
  const numbering = numberingOf(exposure)
  numbering.turn++
  let next = 0
  acts.movements.forEach((movement, place) => {
    const held = coreHeld(core, exposure.movements.mask, movement * exposure.words)
    eachMember(exposure, movement, (subject) => {
      entries.subject[next] = subject
      if (numbering.stamp[subject] !== numbering.turn) {
        numbering.stamp[subject] = numbering.turn
        numbering.number[subject] = entries.people++
      }
      entries.person[next] = numbering.number[subject]!
      entries.at[next] = exposure.movements.at[movement]!
      entries.movement[next] = movement
      entries.held[next] = held
      entries.arrives[next] = acts.arrives[place]!
      next++
    })
  })
  return entries
}
