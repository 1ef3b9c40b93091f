// Neighbourhood forms of the unknown source: an outsider who has the customers of a few outlets near each other. It is a
// form of "unknown", never of the outlet.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { Exposure } from '../exposure.ts'
import { eachMember } from './acts.ts'
import type { Claims } from './claims.ts'

export interface Neighbourhood {
  /** Holders, the outlet at the centre first. */
  readonly outlets: readonly number[]
  /** Their distinct customers by COLLECT. */
  readonly exposed: number
  /** Matched rows among them (the share of an ambiguous row counts). */
  readonly inside: number
}

const SIZES = [2, 4, 8]
const COLLECT = MOVEMENT_KINDS.indexOf('COLLECT')

/**
 * For each OUTLET with customers, the 2, 4 and 8 outlets (itself first) that share most customers with it; ties by id.
 * Sizes beyond the number of outlets are left out. Cost O(customers x outlets each visited² + outlets² ).
 */
export function neighbourhoods(exposure: Exposure, claims: Claims, until: number): Neighbourhood[] {
  const outlets = exposure.holders.flatMap((holder, index) => (holder.kind === 'OUTLET' ? [index] : []))
  const customers = outlets.map((outlet) => customersOf(exposure, outlet, until))
  const shared = outlets.map(() => new Int32Array(outlets.length))
  const visited = new Map<number, number[]>()
  customers.forEach((people, place) => {
    for (const subject of people) {
      const places = visited.get(subject) ?? []
      for (const other of places) {
        shared[place]![other]!++
        shared[other]![place]!++
      }
      places.push(place)
      visited.set(subject, places)
    }
  })
  return outlets.flatMap((_, centre) => {
    if (customers[centre]!.size === 0) return []
    const near = outlets
      .map((__, place) => place)
      .filter((place) => place !== centre && shared[centre]![place]! > 0)
      .sort((a, b) => shared[centre]![b]! - shared[centre]![a]! || a - b)
    return SIZES.filter((size) => near.length >= size - 1).map((size) => {
      const chosen = [centre, ...near.slice(0, size - 1)]
      const people = new Set<number>()
      for (const place of chosen) for (const subject of customers[place]!) people.add(subject)
      return {
        outlets: chosen.map((place) => outlets[place]!),
        exposed: people.size,
        inside: countInside(claims, people),
      }
    })
  })
}

function customersOf(exposure: Exposure, outlet: number, until: number): Set<number> {
  const { movements, movementsTo } = exposure
  const people = new Set<number>()
  for (let entry = movementsTo.offsets[outlet]!; entry < movementsTo.offsets[outlet + 1]!; entry++) {
    const movement = movementsTo.items[entry]!
    if (movements.kind[movement] === COLLECT && movements.at[movement]! <= until)
      eachMember(exposure, movement, (subject) => people.add(subject))
  }
  return people
}

function countInside(claims: Claims, people: ReadonlySet<number>): number {
  const inside = new Set<number>()
  for (const claim of claims.list) if (people.has(claim.subject)) inside.add(claim.row)
  return inside.size
}
