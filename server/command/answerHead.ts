// The parts of JSON Schemas that the answers of blast, cut, ask and canary-plan begin with.

import { z } from 'zod'

export const COUNT = z.int().min(0)
export const PROBABILITY = z.number().min(0).max(1)
export const TIME = z.iso.datetime({ precision: 3 }).describe('ISO 8601 in UTC with milliseconds')

/** What every object carries first. */
export function answerHead<Name extends string>(name: Name) {
  return {
    suyuan: z.literal(name),
    caveat: z.string().describe('Belongs beside every figure that is shown to a person'),
    input: z.strictObject({ stored: COUNT, refused: COUNT, warnings: COUNT }).describe('How the folder was read'),
    truncated: z.strictObject({ reason: z.string(), omitted: COUNT }).nullable().describe('null: nothing was left out'),
  }
}
