// Keys and cursors of Movements as texts. A key is source and id, a cursor has the time before them, each part encoded as
// in a URL, so that a slash in a name does no harm.

import { InvalidInputError } from '../case/failures.ts'

interface SourceAndId {
  readonly source: string
  readonly id: string
}

/** `source/id`: unique among all Movements. */
export function movementKey({ source, id }: SourceAndId): string {
  return `${encodeURIComponent(source)}/${encodeURIComponent(id)}`
}

/** `at/source/id`: the place of a Movement in every list, oldest first. */
export function movementCursor(movement: SourceAndId & { readonly at: number }): string {
  return `${movement.at}/${movementKey(movement)}`
}

/** Source and id in a key; null when it is none. */
export function movementInKey(key: string): SourceAndId | null {
  const parts = decoded(key.split('/'))
  const [source, id] = parts ?? []
  return parts?.length === 2 && source && id ? { source, id } : null
}

/** The place after which a page begins; null: from the start. Throws InvalidInputError for what is no cursor. */
export function afterCursor(cursor: string | null): (SourceAndId & { readonly at: number }) | null {
  if (cursor === null) return null
  const slash = cursor.indexOf('/')
  const at = Number(cursor.slice(0, slash))
  const place = movementInKey(cursor.slice(slash + 1))
  if (slash > 0 && Number.isSafeInteger(at) && place !== null) return { at, ...place }
  throw new InvalidInputError('`after` is no cursor of this list.', 'Take `pageInfo.endCursor` of the page before.')
}

function decoded(parts: readonly string[]): string[] | null {
  try {
    return parts.map(decodeURIComponent)
  } catch {
    return null
  }
}
