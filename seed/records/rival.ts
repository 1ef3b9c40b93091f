// A rival is another source of the database that says otherwise what a map says: the same holder ids, or flow ids, meant
// for other things. A map that declares is refused then, unless the import says --replace, since it would change the answers
// of the first map without a word. Between a map that declares and one that only names (a lineage tool's, a record of
// processing), the one that declares is kept. PURE. Used by admitMaps.ts; who the rivals are is told by whoever knows the
// database.

import type { Finding, Place } from '@suyuan/cypher/model/finding.ts'
import { finding } from '../check/codes.ts'
import { shown } from '../check/shown.ts'
import type { MapDraft } from '../formats/draft.ts'
import type { PlacedMap } from './admitMaps.ts'
import { NAMING } from './sharedHolders.ts'

export interface Rival {
  /** Name of the other source. */
  readonly source: string
  /** True when it only names: then it gives way to a map that declares. */
  readonly isNaming: boolean
  /** Ids that both declare, with different facts, sorted. */
  readonly holders: readonly string[]
  readonly flows: readonly string[]
  /** Fields, lineage, references and declarations that both have and that differ. */
  readonly others: number
}

/** The rivals of a map, by source; empty when nobody says otherwise. */
export type RivalsOf = (map: MapDraft) => readonly Rival[]

const SHOWN = 5

/** The map as far as it may be kept; null: it is refused. */
export function withoutRivals(
  { where, map }: PlacedMap,
  rivals: readonly Rival[],
): { readonly placed: PlacedMap | null; readonly findings: readonly Finding[] } {
  if (NAMING.includes(map.format)) {
    const holders = new Set(rivals.flatMap((rival) => rival.holders))
    const flows = new Set(rivals.flatMap((rival) => rival.flows))
    const rest = {
      ...map,
      holders: map.holders.filter(({ id }) => !holders.has(id)),
      flows: map.flows.filter(({ id }) => !flows.has(id)),
    }
    return { placed: { where, map: rest }, findings: [...holders].map((id) => sharedFinding(where, id)) }
  }
  const findings = rivals.filter(({ isNaming }) => !isNaming).map((rival) => rivalFinding(where, rival))
  return { placed: findings.length > 0 ? null : { where, map }, findings }
}

function sharedFinding(where: Place, id: string): Finding {
  const message = `The holder ${shown(id)} is declared by another map of this database, and that declaration is kept`
  return finding('HOLDER_SHARED', where, message, 'Nothing, if both mean one thing; otherwise rename one.')
}

/** One for each rival, with counts. */
function rivalFinding(where: Place, { source, holders, flows, others }: Rival): Finding {
  const counts = [
    ...counted(holders.length, 'holder'),
    ...counted(flows.length, 'flow'),
    ...counted(others, 'other fact'),
  ].join(' and ')
  const ids = [...holders, ...flows]
  const named = ids.slice(0, SHOWN).map(shown).join(', ')
  const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : ''
  return finding(
    'MAP_RIVAL',
    where,
    `The map ${shown(source)} of this database says otherwise of ${counts} of this map${ids.length === 0 ? '' : `: ${named}${more}`}`,
    'Give them ids of their own, import under the name of that map, or let this map speak for them with --replace.',
  )
}

function counted(count: number, word: string): string[] {
  return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]
}
