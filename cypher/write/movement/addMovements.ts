import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface MovementRow {
  readonly id: string
  /** Epoch ms UTC. */
  readonly at: number
  readonly until: number | null
  readonly kind: string
  readonly categories: readonly string[]
  /** Tokens, sorted; empty for a batch or a DELETE of all. The Movement is OF the Subject of the least. */
  readonly tokens: readonly string[]
  /** Id of the Flow that the row named, whether or not the map knows it. */
  readonly via: string | null
  readonly ticket: string | null
  readonly volume: number | null
  readonly line: number
  /** Hash of the normalised row: the same id with another one is a conflict. */
  readonly content: string
  readonly from: string | null
  readonly to: string | null
  readonly actor: string | null
  /** Id of the Batch. */
  readonly batch: string | null
}

type End = 'from' | 'to' | 'actor'

/** One list for each property; at one place in all of them stands one Movement. */
export type MovementColumns = {
  readonly [Name in keyof MovementRow]: readonly (Name extends End ? number | null : MovementRow[Name])[]
} & {
  /** Ids of the Holders that are ends, each once; `from`, `to` and `actor` are places in it. */
  readonly holders: readonly string[]
}

/** Stores Movements that are not there yet (movementContents says which). A row only when a Holder is not there: do not commit. */
export const addMovements = question<
  MovementColumns & { readonly source: string; readonly file: string },
  { readonly found: number }
>(new URL('./addMovements.cypher', import.meta.url), z.object({ found: z.number().int() }))

/** Turns rows into columns. No rows give empty columns. */
export function movementColumns(rows: readonly MovementRow[]): MovementColumns {
  const places = new Map<string, number>()
  const placeOf = (id: string | null): number | null => {
    if (id === null) return null
    const place = places.get(id) ?? places.size
    places.set(id, place)
    return place
  }
  const ends = rows.map(({ from, to, actor }) => ({ from: placeOf(from), to: placeOf(to), actor: placeOf(actor) }))
  return {
    id: rows.map(({ id }) => id),
    at: rows.map(({ at }) => at),
    until: rows.map(({ until }) => until),
    kind: rows.map(({ kind }) => kind),
    categories: rows.map(({ categories }) => categories),
    tokens: rows.map(({ tokens }) => tokens),
    via: rows.map(({ via }) => via),
    ticket: rows.map(({ ticket }) => ticket),
    volume: rows.map(({ volume }) => volume),
    line: rows.map(({ line }) => line),
    content: rows.map(({ content }) => content),
    from: ends.map(({ from }) => from),
    to: ends.map(({ to }) => to),
    actor: ends.map(({ actor }) => actor),
    batch: rows.map(({ batch }) => batch),
    holders: [...places.keys()],
  }
}
