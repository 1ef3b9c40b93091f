import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CloseFacts } from '../mapRevision/closeFacts.ts'

/** Closes the references to data sets with these keys. No rows. */
export const closeReferences = question<CloseFacts, unknown>(
  new URL('./closeReferences.cypher', import.meta.url),
  z.unknown(),
)
