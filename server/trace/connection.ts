// Which Holders any walk over Flows or anybody's Movements leads to from a POPULATION, whatever the time and the
// Categories: the first of the nested tests of why-not. Remembered per Exposure, since it asks nothing of the rows.

import { MAX_PLACES, placesInto } from './copy.ts'
import type { Exposure } from './exposure.ts'
import { DELETE, groundOf } from './ground.ts'

const remembered = new WeakMap<Exposure, Uint8Array>()

/** 1 for each Holder that is a POPULATION or is led to from one; an OUTLET is when its EMPLOYEE is. O(flows + movements). */
export function connectedHolders(exposure: Exposure): Uint8Array {
  const known = remembered.get(exposure)
  if (known !== undefined) return known
  const connected = walkFrom(exposure)
  remembered.set(exposure, connected)
  return connected
}

function walkFrom(exposure: Exposure): Uint8Array {
  const ground = groundOf(exposure)
  const next = steps(exposure)
  const connected = ground.isPopulation.slice()
  const open = [...exposure.holders.keys()].filter((h) => connected[h] === 1)
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const to of next[holder]!) {
      if (connected[to] === 1) continue
      connected[to] = 1
      open.push(to)
    }
  }
  return connected
}

/** Where data can get from each Holder in one step. */
function steps(exposure: Exposure): Set<number>[] {
  const ground = groundOf(exposure)
  const { movements } = exposure
  const next = exposure.holders.map(() => new Set<number>())
  ground.outletOf.forEach((outlet, employee) => {
    if (outlet !== -1) next[employee]!.add(outlet)
  })
  for (const flow of exposure.flows) next[flow.from]!.add(flow.to)
  const places = new Int32Array(MAX_PLACES)
  for (let m = 0; m < movements.count; m++) {
    if (movements.kind[m] === DELETE || movements.from[m] === -1) continue
    const count = placesInto(places, exposure, ground, m)
    for (let i = 0; i < count; i++) next[movements.from[m]!]!.add(places[i]!)
  }
  return next
}
