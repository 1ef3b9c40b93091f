import { z } from 'zod'
import { question } from '../../driver/question.ts'

/** Replaces the password of the user who asks. Only on the database `system`. No rows. */
export const setPassword = question<{ readonly old: string; readonly new: string }, unknown>(
  new URL('./setPassword.cypher', import.meta.url),
  z.unknown(),
)
