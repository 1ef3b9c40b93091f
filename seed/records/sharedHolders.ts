// Holders and Flows that two maps of one reading name. What a map declares by an id of its own choosing is declared once;
// what a lineage tool or a record of processing names is found again in every file that speaks of it. PURE. Used by
// admitMaps.ts.

import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { finding } from '../check/codes.ts'
import { shown } from '../check/shown.ts'
import type { PlacedMap } from './admitMaps.ts'

/** Maps that declare come before those that name, whatever their files are called; else in the order given. */
export function declaringFirst(maps: readonly PlacedMap[]): PlacedMap[] {
  return [...maps.filter((one) => !isNaming(one)), ...maps.filter(isNaming)]
}

/** A naming map without what `kept` maps declare already, and a note of each Holder so left out. */
export function withoutShared(
  placed: PlacedMap,
  kept: readonly PlacedMap[],
): { readonly placed: PlacedMap; readonly findings: readonly Finding[] } {
  if (!isNaming(placed)) return { placed, findings: [] }
  const { where, map } = placed
  const holders = new Set(kept.flatMap((other) => other.map.holders.map(({ id }) => id as string)))
  const flows = new Set(kept.flatMap((other) => other.map.flows.map(({ id }) => id as string)))
  const findings = map.holders
    .filter(({ id }) => holders.has(id))
    .map(({ id }) => {
      const message = `The holder ${shown(id)} is declared in another map too, and that declaration is kept`
      return finding('HOLDER_SHARED', where, message, 'Nothing, if both mean one thing; otherwise rename one.')
    })
  const rest = {
    ...map,
    holders: map.holders.filter(({ id }) => !holders.has(id)),
    flows: map.flows.filter(({ id }) => !flows.has(id)),
  }
  return { placed: { where, map: rest }, findings }
}

/** Formats whose maps name more than they declare. */
export const NAMING: readonly string[] = ['openlineage', 'datahub', 'ropa', 'dpv']

function isNaming({ map }: PlacedMap): boolean {
  return NAMING.includes(map.format)
}
