import { z } from 'zod'
import { question } from '../../driver/question.ts'

const row = z.object({ key: z.string() })

/** Which Category keys do maps, movements or attributes use? Sorted. */
export const categoriesInUse = question<{ readonly most: number }, z.infer<typeof row>>(
  new URL('./categoriesInUse.cypher', import.meta.url),
  row,
)
