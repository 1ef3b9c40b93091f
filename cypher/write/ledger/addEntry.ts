import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface AddEntry {
  /** File, number and content of the batch. */
  readonly key: string
  /** SHA-256 of the file, hex. */
  readonly file: string
  /** Number of the batch in its file, from 1. */
  readonly batch: number
  /** Id of the import that stored it. */
  readonly run: string
  /** Epoch ms UTC. */
  readonly at: number
  readonly rows: number
  readonly stored: number
}

/** Notes in the ledger that a batch is stored. No rows. */
export const addEntry = question<AddEntry, unknown>(new URL('./addEntry.cypher', import.meta.url), z.unknown())
