import { z } from 'zod'
import { question } from '../../driver/question.ts'

/** Makes sure that Holders with these ids exist, though no map may say anything of them yet. No rows. */
export const addHolders = question<{ readonly ids: readonly string[] }, unknown>(
  new URL('./addHolders.cypher', import.meta.url),
  z.unknown(),
)
