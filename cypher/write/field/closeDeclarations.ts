import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CloseFacts } from '../mapRevision/closeFacts.ts'

/** Closes the declarations with these keys. No rows. */
export const closeDeclarations = question<CloseFacts, unknown>(
  new URL('./closeDeclarations.cypher', import.meta.url),
  z.unknown(),
)
