import { z } from 'zod'
import { question } from '../../driver/question.ts'
import type { CloseFacts } from '../mapRevision/closeFacts.ts'

/** Closes the Flows with these keys. No rows. */
export const closeFlows = question<CloseFacts, unknown>(new URL('./closeFlows.cypher', import.meta.url), z.unknown())
