import { z } from 'zod'
import { question } from '../../driver/question.ts'

/** Makes sure that these Category keys are known to be in use. No rows. */
export const addCategories = question<{ readonly keys: readonly string[] }, unknown>(
  new URL('./addCategories.cypher', import.meta.url),
  z.unknown(),
)
