import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface AddMapRevision {
  readonly id: string
  readonly source: string
  /** Counts the revisions of this source from 1. */
  readonly number: number
  /** Epoch ms UTC. */
  readonly at: number
  readonly by: string
  /** Of the document's bytes; of several documents, of their hashes in order. */
  readonly sha256: string
  readonly formats: readonly string[]
  /** Facts that it opens, and that it closes. */
  readonly opened: number
  readonly closed: number
  readonly seq: number
}

/** Records that a source said something new of the map. No rows. */
export const addMapRevision = question<AddMapRevision, unknown>(
  new URL('./addMapRevision.cypher', import.meta.url),
  z.unknown(),
)
