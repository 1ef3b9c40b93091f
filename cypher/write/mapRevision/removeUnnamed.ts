import { z } from 'zod'
import { question } from '../../driver/question.ts'

/** Takes away Fields that nothing describes any more, and Holders that nothing names. No rows. */
export const removeUnnamed = question<Record<string, never>, unknown>(
  new URL('./removeUnnamed.cypher', import.meta.url),
  z.unknown(),
)
