import { question } from '@suyuan/cypher/driver/question.ts'
import type { AddMovementsRow } from '@suyuan/cypher/write/movement/addMovements.ts'
import { z } from 'zod'

/** Stores movements as most loaders do: everything by MERGE, one statement a batch. No rows. */
export const plainMerge = question<{ readonly rows: readonly AddMovementsRow[]; readonly source: string }, unknown>(
  new URL('./plainMerge.cypher', import.meta.url),
  z.unknown(),
)
