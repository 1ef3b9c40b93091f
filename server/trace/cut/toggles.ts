// What a what-if switches: channels and Holders that had not been there, controls that had or had not been in force.

import type { Exposure } from '../exposure.ts'
import { channelOfMovement } from './channelOf.ts'

export interface Toggles {
  /** Ids of Flows, or of derived channels (`FROM->TO`). */
  readonly withoutFlows: readonly string[]
  /** Ids of Holders; the accounts of an OUTLET go with it. */
  readonly withoutHolders: readonly string[]
  readonly withoutControls: readonly ControlToggle[]
  readonly withControls: readonly ControlToggle[]
}

export interface ControlToggle {
  readonly holder: string
  readonly control: string
}

export const NO_TOGGLES: Toggles = { withoutFlows: [], withoutHolders: [], withoutControls: [], withControls: [] }

export function isEmpty(toggles: Toggles): boolean {
  return Object.values(toggles).every((list: readonly unknown[]) => list.length === 0)
}

/** One thing asked for that cannot be switched, and why. */
export interface UnknownToggle {
  readonly what: 'FLOW' | 'HOLDER' | 'CONTROL'
  readonly id: string
  readonly why: 'UNKNOWN' | 'THE_PEOPLE' | 'NOT_IN_FORCE' | 'IN_FORCE'
}

/** What of `toggles` can't be switched, in the order given; empty when all can. O(movements) for a derived channel. */
export function unknownToggles(exposure: Exposure, toggles: Toggles): UnknownToggle[] {
  const holderOf = (id: string) => exposure.holders[exposure.holderIndex.get(id) ?? -1]
  const control = ({ holder, control: name }: ControlToggle, inForce: boolean): UnknownToggle[] => {
    const known = holderOf(holder)
    if (known === undefined) return [{ what: 'HOLDER', id: holder, why: 'UNKNOWN' }]
    if (known.controls.includes(name) === inForce) return []
    return [{ what: 'CONTROL', id: `${holder}:${name}`, why: inForce ? 'NOT_IN_FORCE' : 'IN_FORCE' }]
  }
  return [
    ...toggles.withoutFlows
      .filter((id) => !isChannel(exposure, id))
      .map((id): UnknownToggle => ({ what: 'FLOW', id, why: 'UNKNOWN' })),
    ...toggles.withoutHolders.flatMap((id): UnknownToggle[] => {
      const holder = holderOf(id)
      if (holder === undefined) return [{ what: 'HOLDER', id, why: 'UNKNOWN' }]
      return holder.kind === 'POPULATION' ? [{ what: 'HOLDER', id, why: 'THE_PEOPLE' }] : []
    }),
    ...toggles.withoutControls.flatMap((one) => control(one, true)),
    ...toggles.withControls.flatMap((one) => control(one, false)),
  ]
}

function isChannel(exposure: Exposure, id: string): boolean {
  if (exposure.flows.some((flow) => flow.id === id)) return true
  if (!id.includes('->')) return false
  const { via, count } = exposure.movements
  for (let m = 0; m < count; m++) if (via[m] === -1 && channelOfMovement(exposure, m).id === id) return true
  return false
}
