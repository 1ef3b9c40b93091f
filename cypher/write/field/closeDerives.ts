import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CloseFacts } from '../mapRevision/closeFacts.ts'

/** Closes the lineage edges with these keys. No rows. */
export const closeDerives = question<CloseFacts, unknown>(
  new URL('./closeDerives.cypher', import.meta.url),
  z.unknown(),
)
