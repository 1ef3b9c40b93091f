import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface AddMovementsRow {
  readonly facts: {
    readonly id: string
    /** Epoch ms UTC. */
    readonly at: number
    readonly until: number | null
    readonly kind: string
    readonly categories: readonly string[]
    /** Tokens, sorted; empty for a batch or a DELETE of all. */
    readonly tokens: readonly string[]
    /** Id of the Flow that the row named, whether or not the map knows it. */
    readonly via: string | null
    readonly ticket: string | null
    readonly volume: number | null
    readonly file: string
    readonly line: number
    /** Hash of the normalised row: the same id with another one is a conflict. */
    readonly content: string
  }
  readonly from: string | null
  readonly to: string | null
  readonly actor: string | null
  /** The least token, or nothing. */
  readonly subject: readonly string[]
  /** The id of the Batch, or nothing. */
  readonly batch: readonly string[]
}

/** Stores Movements that are not there yet (movementContents says which are). The Holders must exist: a row for each that lacks one. */
export const addMovements = question<
  { readonly rows: readonly AddMovementsRow[]; readonly source: string; readonly seq: number },
  { readonly id: string }
>(new URL('./addMovements.cypher', import.meta.url), z.object({ id: z.string() }))
