// The row of a Flow as the questions of this folder give it.

import { z } from 'zod'
import { extra, flowId, holderId, instant } from '../../driver/column.ts'
import { CONSENTS, type Flow, MECHANISMS } from '../../model/flow.ts'

export const flowRow: z.ZodType<Flow> = z.object({
  id: flowId,
  from: holderId,
  to: holderId,
  categories: z.array(z.string()),
  mechanism: z.enum(MECHANISMS).nullable(),
  purpose: z.string().nullable(),
  legalBasis: z.string().nullable(),
  contract: z.string().nullable(),
  consent: z.enum(CONSENTS).nullable(),
  crossBorder: z.boolean().nullable(),
  controls: z.array(z.string()),
  logged: z.boolean(),
  ratePerSubject: z.number().nullable(),
  severCost: z.number().nullable(),
  validFrom: instant.nullable(),
  validTo: instant.nullable(),
  derived: z.boolean(),
  extra,
})
