// What is believed before any row is looked at: a mass for each kind of source, shared equally among its members.

import type { HolderKind } from '@suyuan/cypher/model/holder.ts'
import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'

export interface Priors {
  /** Prior probability of each Holder, by index; 0 for kinds that are no source at HOLDER grain. */
  readonly holders: Float64Array
  readonly unknown: number
}

type Group = 'outlet' | 'thirdParty' | 'system' | 'device'

/**
 * Priors over all Holders that can be a candidate at HOLDER grain, whether or not they are one for this leak, so that an
 * innocent Holder more or less hardly moves anybody. A kind without members gives its mass to the others in proportion.
 */
export function holderPriors(exposure: Exposure, assumptions: Assumptions): Priors {
  const mass: Record<Group, number> = {
    outlet: assumptions.priorOutlet,
    thirdParty: assumptions.priorThirdParty,
    system: assumptions.priorSystem,
    device: assumptions.priorDevice,
  }
  const groups = exposure.holders.map((holder) => groupOf(holder.kind, holder.partOf >= 0))
  const members: Record<Group, number> = { outlet: 0, thirdParty: 0, system: 0, device: 0 }
  for (const group of groups) if (group !== null) members[group]++
  let used = assumptions.priorUnknown
  for (const group of Object.keys(mass) as Group[]) if (members[group] > 0) used += mass[group]
  return {
    holders: Float64Array.from(groups, (group) => (group === null ? 0 : mass[group] / members[group] / used)),
    unknown: assumptions.priorUnknown / used,
  }
}

/** An EMPLOYEE with a place leaks as part of it; POPULATION, MARKET and JOB are no sources. */
function groupOf(kind: HolderKind, hasPlace: boolean): Group | null {
  switch (kind) {
    case 'OUTLET':
      return 'outlet'
    case 'EMPLOYEE':
      return hasPlace ? null : 'outlet'
    case 'THIRD_PARTY':
      return 'thirdParty'
    case 'SYSTEM':
    case 'DATASET':
      return 'system'
    case 'DEVICE':
      return 'device'
    case 'POPULATION':
    case 'MARKET':
    case 'JOB':
      return null
  }
}
