import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ id: z.string(), content: z.string() })

/** Which of these Movements are there already, and what do they say? In no order. */
export const movementContents = question<
  { readonly source: string; readonly ids: readonly string[] },
  z.infer<typeof row>
>(new URL('./movementContents.cypher', import.meta.url), row)
