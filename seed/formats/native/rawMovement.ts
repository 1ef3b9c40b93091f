// A movement row as texts, before anything of it is understood: what movementsCsv.ts and movementsNdjson.ts fill and
// movementRow.ts reads.

import type { CategoryList, CategoryLists } from '../categoryLists.ts'
import type { IdentifierCell } from '../people.ts'

/** Fields that are one text, by their names in files. */
export const MOVEMENT_TEXTS = [
  'id',
  'at',
  'until',
  'kind',
  'from',
  'to',
  'actor',
  'via',
  'batch',
  'ticket',
  'volume',
  'note',
] as const

/** Empty text: not given. */
export interface RawMovement {
  id: string
  at: string
  until: string
  kind: string
  from: string
  to: string
  actor: string
  categories: CategoryList
  via: string
  batch: string
  ticket: string
  volume: string
  note: string
  who: readonly IdentifierCell[]
  /** True when the row says that it names a subject, even if no identifier is in it. */
  namesSubject: boolean
}

/** A row in which nothing is given, to be filled anew for each row. */
export function emptyMovement(lists: CategoryLists): RawMovement {
  return {
    id: '',
    at: '',
    until: '',
    kind: '',
    from: '',
    to: '',
    actor: '',
    categories: lists.ofText(''),
    via: '',
    batch: '',
    ticket: '',
    volume: '',
    note: '',
    who: [],
    namesSubject: false,
  }
}
