import { z } from 'zod'
import { question } from '../../driver/question.ts'

/** Waits until every index is filled, at most `seconds`; fails when one is not. */
export const awaitIndexes = question<{ readonly seconds: number }, unknown>(
  new URL('./awaitIndexes.cypher', import.meta.url),
  z.unknown(),
)
