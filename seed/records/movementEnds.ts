// The holders a movement row names, as ids, or why the row must be refused for them. Used by admitMovement.ts.

import type { Finding, Place } from '@suyuan/cypher/model/finding.ts'
import { type HolderId, parseHolderId } from '@suyuan/cypher/model/holder.ts'
import { finding } from '../check/codes.ts'
import { shown } from '../check/shown.ts'
import type { MovementDraft } from '../formats/draft.ts'
import type { KnownMap, Mode } from './admitMaps.ts'

/** The map once all its documents are in. */
export interface SettledMap extends KnownMap {
  /** Holders of kind POPULATION. */
  readonly populations: readonly HolderId[]
}

export interface Ends {
  readonly from: HolderId | null
  readonly to: HolderId | null
  readonly actor: HolderId | null
  /** null: the ends are sound. */
  readonly reason: Finding | null
}

/** A COLLECT without `from` comes from the only POPULATION of the map. */
export function endsOf(row: MovementDraft, where: Place, map: SettledMap, mode: Mode): Ends {
  const ends: Record<'from' | 'to' | 'actor', HolderId | null> = { from: null, to: null, actor: null }
  for (const field of ['from', 'to', 'actor'] as const) {
    const text = row[field]
    if (text === null) continue
    const known = map.holders.get(text)
    const id = known?.id ?? parseHolderId(text)
    if (id === null) {
      return refused(
        'HOLDER_ID',
        where,
        field,
        `\`${field}\` is no holder id`,
        'Use letters, digits and ._:- (at most 200).',
      )
    }
    if (known === undefined && PERSONAL.test(text)) {
      const message = `\`${field}\` looks like a number of a person, and no map declares it`
      return refused(
        'HOLDER_ID',
        where,
        field,
        message,
        'Put identifiers under `subject`; a holder made of one would be kept as it is.',
      )
    }
    if (known === undefined && mode === 'strict') {
      const message = `\`${field}\` names the holder ${shown(text)}, which no map declares`
      return refused('HOLDER_UNKNOWN', where, field, message, 'Declare it in map.yml, or read without --strict.')
    }
    ends[field] = id
  }
  if (row.kind === 'COLLECT' && ends.from === null) {
    const { populations } = map
    if (populations.length !== 1) {
      const message = `The COLLECT has no \`from\`, and the map has ${populations.length} holders of kind POPULATION instead of one`
      const remedy = 'Name the population in `from`, or declare one in map.yml.'
      return refused('MOVEMENT_POPULATION', where, 'from', message, remedy)
    }
    ends.from = populations[0]!
    if (ends.from === ends.to) {
      return refused('MOVEMENT_SAME_ENDS', where, 'to', '`to` is the population itself', 'Name where the data went.')
    }
  }
  return { ...ends, reason: null }
}

/** A mobile number or an ID number, in a column that was mixed up. */
const PERSONAL = /^(\d{2})?1[3-9]\d{9}$|^\d{17}[\dXx]$/

function refused(
  code: 'HOLDER_ID' | 'HOLDER_UNKNOWN' | 'MOVEMENT_POPULATION' | 'MOVEMENT_SAME_ENDS',
  where: Place,
  field: string,
  message: string,
  remedy: string,
): Ends {
  return { from: null, to: null, actor: null, reason: finding(code, { ...where, field }, message, remedy) }
}
