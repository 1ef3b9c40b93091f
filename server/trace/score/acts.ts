// The acts of a candidate (movements to it, from it, by it) and their members, and acts as ways to leak.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { Assumptions } from '../assumptions.ts'
import type { Exposure, Rows } from '../exposure.ts'
import { type Claims, missingFactor, valuesAgree } from './claims.ts'
import { coreHeld, lackedCount, lackedMask } from './core.ts'
import type { Way } from './way.ts'

export interface Acts {
  /** Movements, ascending, so by time; each once. */
  readonly movements: Int32Array
  /** 1 where data arrived (TO it, or BY it: the actor has seen it); 0 where it only left. */
  readonly arrives: Uint8Array
}

const DELETE = MOVEMENT_KINDS.indexOf('DELETE')

/** Acts of any of `holders` up to `until` (epoch ms UTC, inclusive); a DELETE is none. Cost O(acts log acts). */
export function actsOf(
  exposure: Exposure,
  holders: readonly number[],
  until: number,
  lists: readonly ('TO' | 'FROM' | 'BY')[],
): Acts {
  const { movements } = exposure
  const role = new Map<number, number>()
  const add = (rows: Rows, holder: number, arrives: number): void => {
    for (let entry = rows.offsets[holder]!; entry < rows.offsets[holder + 1]!; entry++) {
      const movement = rows.items[entry]!
      if (movements.kind[movement] === DELETE || movements.at[movement]! > until) continue
      role.set(movement, Math.max(arrives, role.get(movement) ?? 0))
    }
  }
  for (const holder of holders) {
    if (lists.includes('TO')) add(exposure.movementsTo, holder, 1)
    if (lists.includes('BY')) add(exposure.movementsBy, holder, 1)
    if (lists.includes('FROM')) add(exposure.movementsFrom, holder, 0)
  }
  const sorted = Int32Array.from(role.keys()).sort()
  return { movements: sorted, arrives: Uint8Array.from(sorted, (movement) => role.get(movement)!) }
}

/** Calls `visit` with each member of a Movement. */
export function eachMember(exposure: Exposure, movement: number, visit: (subject: number) => void): void {
  const subject = exposure.movements.subject[movement]!
  if (subject >= 0) visit(subject)
  const batch = exposure.movements.batch[movement]!
  if (batch < 0) return
  const { offsets, items } = exposure.batchMembers
  for (let at = offsets[batch]!; at < offsets[batch + 1]!; at++) visit(items[at]!)
}

export function memberCount(exposure: Exposure, movement: number): number {
  if (exposure.movements.subject[movement]! >= 0) return 1
  const batch = exposure.movements.batch[movement]!
  return batch < 0 ? 0 : exposure.batchMembers.offsets[batch + 1]! - exposure.batchMembers.offsets[batch]!
}

/**
 * Acts as ways, in order of time: each act with a claimed member is a way; all others are one way of no claims with
 * their `count`, since they explain alike nothing. `keepsHistory`: a SYSTEM or DATASET agrees with any value true between
 * arrival and act, so only later values disagree.
 */
export function actWays(
  exposure: Exposure,
  acts: Acts,
  claims: Claims,
  keepsHistory: boolean,
  assumptions: Assumptions,
): Way[] {
  const { movements, words } = exposure
  // All members of one act came with the same columns.
  const alike = (exposed: number): number[] => claims.patterns.map(() => exposed)
  const ways: Way[] = []
  let idle = 0
  let last = Number.NEGATIVE_INFINITY
  const firstSeen = new Map<number, number>()
  acts.movements.forEach((movement, place) => {
    const exposed = memberCount(exposure, movement)
    if (exposed === 0) return
    const at = movements.at[movement]!
    const columns = coreHeld(claims.core, movements.mask, movement * words)
    const lacked = lackedMask(claims.core, columns, words)
    const held: number[] = []
    const xs: number[] = []
    eachMember(exposure, movement, (subject) => {
      if (claims.isClaimed[subject] === 0) return
      const arrived = firstSeen.get(subject) ?? at
      firstSeen.set(subject, arrived)
      for (const index of claims.bySubject.get(subject)!) {
        const claim = claims.list[index]!
        const late = at > claim.seenAt
        if (at > claim.seenAt + assumptions.clockSkewMs) continue
        const agrees = valuesAgree(claim, keepsHistory ? arrived : at, at)
        held.push(index)
        xs.push(
          claim.share *
            missingFactor(claim, movements.mask, movement * words, lacked, assumptions) *
            (agrees ? 1 : assumptions.valueDisagrees) *
            (late ? assumptions.clockX : 1),
        )
      }
    })
    if (held.length === 0) {
      idle++
      last = Math.max(last, at)
    } else
      ways.push({
        kind: 'ACT',
        id: movements.id[movement]!,
        from: at,
        to: at,
        movement,
        exposed,
        gap: 0,
        byPattern: alike(exposed),
        lacks: lackedCount(claims.core, columns),
        claims: held,
        xs,
        count: 1,
        sent: acts.arrives[place] === 0 && leaksAtReceiver(exposure, movement),
        unlogged: false,
      })
  })
  if (idle > 0)
    ways.push({
      kind: 'ACT',
      id: '',
      from: last,
      to: last,
      movement: -1,
      exposed: 1,
      gap: 0,
      byPattern: alike(1),
      lacks: 0,
      claims: [],
      xs: [],
      count: idle,
      sent: false,
      unlogged: false,
    })
  return ways
}

/** False for what went to the market or nowhere: then nobody but the sender can have leaked it. */
function leaksAtReceiver(exposure: Exposure, movement: number): boolean {
  const to = exposure.movements.to[movement]!
  return to >= 0 && exposure.holders[to]!.kind !== 'MARKET' && exposure.holders[to]!.kind !== 'POPULATION'
}
