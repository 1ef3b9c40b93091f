import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CloseFacts } from '../mapRevision/closeFacts.ts'

/** Closes the states of Fields with these keys. No rows. */
export const closeFields = question<CloseFacts, unknown>(new URL('./closeFields.cypher', import.meta.url), z.unknown())
