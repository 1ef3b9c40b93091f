import { z } from 'zod'
import { question } from '../../driver/question.ts'

/** Does the database answer? One row. */
export const ping = question<Record<string, never>, { one: number }>(
  new URL('./ping.cypher', import.meta.url),
  z.object({ one: z.number() }),
)
