// Schemas of columns that more than one word has: ids checked by their own rules, JSON kept as text. For the siblings of
// `.cypher` files.

import { z } from 'zod'
import { type FlowId, parseFlowId } from '../model/flow.ts'
import { type HolderId, parseHolderId } from '../model/holder.ts'
import type { Token } from '../model/subject.ts'

/** A Holder's id. */
export const holderId = z.string().transform((text, context): HolderId => {
  const id = parseHolderId(text)
  if (id) return id
  context.addIssue({ code: 'custom', message: 'no holder id' })
  return z.NEVER
})

/** A Flow's id. */
export const flowId = z.string().transform((text, context): FlowId => {
  const id = parseFlowId(text)
  if (id) return id
  context.addIssue({ code: 'custom', message: 'no flow id' })
  return z.NEVER
})

/** Keys of a source that Suyuan has no word for, stored as JSON text: a property of Neo4j holds no maps. */
export const extra = z.string().transform((text, context): Record<string, unknown> => {
  const found = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text))
  if (found.success) return found.data
  context.addIssue({ code: 'custom', message: 'no JSON object' })
  return z.NEVER
})

/** Epoch ms UTC. */
export const instant = z.number().int()

/** A Subject's or Identifier's token: `hk1:` and a keyed hash. */
export const token = z.string().transform((text, context): Token => {
  if (isToken(text)) return text
  context.addIssue({ code: 'custom', message: 'no token' })
  return z.NEVER
})

function isToken(text: string): text is Token {
  return text.startsWith('hk1:')
}
