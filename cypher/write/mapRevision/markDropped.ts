import { z } from 'zod'
import { question } from '../../driver/question.ts'

export interface MarkDropped {
  readonly revision: string
  /** Epoch ms UTC. */
  readonly at: number
  readonly by: string
}

/** Notes that a revision of the map was dropped. No rows. */
export const markDropped = question<MarkDropped, unknown>(new URL('./markDropped.cypher', import.meta.url), z.unknown())
