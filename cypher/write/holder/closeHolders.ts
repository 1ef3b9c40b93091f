import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CloseFacts } from '../mapRevision/closeFacts.ts'

/** Closes the states of Holders with these keys. No rows. */
export const closeHolders = question<CloseFacts, unknown>(
  new URL('./closeHolders.cypher', import.meta.url),
  z.unknown(),
)
