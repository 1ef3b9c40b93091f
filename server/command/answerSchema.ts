// What `--json` prints, as zod schemas: the contract for scripts. `pnpm schema` prints them as JSON Schema files beside
// this one; tests hold the real output against them. Strict: a field that is not named here may not appear.

import { HOLDER_KINDS } from '@suyuan/cypher/model/holder.ts'
import { z } from 'zod'
import { GRAINS, REASONS, TERM_NAMES } from '../trace/answer.ts'

const count = z.int().min(0)
const probability = z.number().min(0).max(1)
const time = z.iso.datetime({ precision: 3 }).describe('ISO 8601 in UTC with milliseconds')
const reason = z.enum(REASONS)
const truncated = z
  .strictObject({ reason: z.string(), omitted: count })
  .nullable()
  .describe('null: nothing was left out')
const reasonRows = z.array(z.strictObject({ reason, rows: count }))

/** What every object carries first. */
const head = <Name extends string>(name: Name) => ({
  suyuan: z.literal(name),
  caveat: z.string().describe('Belongs beside every figure that is shown to a person'),
  input: z.strictObject({ stored: count, refused: count, warnings: count }).describe('How the folder was read'),
  truncated,
})

const term = z.strictObject({
  name: z.enum(TERM_NAMES),
  bits: z.number(),
  detail: z.record(z.string(), z.union([z.number(), z.string(), z.null()])).describe('Every input of the term'),
})

const candidate = z.strictObject({
  rank: z.int().min(1),
  grain: z.enum(GRAINS),
  id: z.string(),
  holder: z.string().describe('Id of the Holder whose it is; another than `id` for an ACT only'),
  name: z.string(),
  kind: z.enum(HOLDER_KINDS),
  posterior: probability.nullable().describe('null: too few rows to name a source'),
  covered: count,
  coveredRows: z.array(z.int().min(1)).describe('The covered rows, as data rows of the exhibits'),
  exposed: z.number().min(0).describe('K of the best way: people it exposed'),
  misses: count,
  bits: z.number().describe('Sum of the terms; only differences have a meaning'),
  terms: z.array(term),
  inferred: count,
  logged: probability.describe('Share of the log of its best way that is there; 0: only supposed'),
  suppliers: z
    .array(z.strictObject({ source: z.string(), rows: count }))
    .describe('Whose log lines put the covered rows there'),
  tiedWith: z.array(z.string()),
  way: z.strictObject({ kind: z.enum(['ACT', 'WINDOW', 'SNAPSHOT']), id: z.string(), from: time, to: time }),
  why: z.string(),
  place: z.strictObject({ id: z.string(), posterior: probability, given: probability }).nullable(),
  nameable: z.boolean().describe('false: say "somebody at the place", not this account'),
  unmet: reasonRows,
  restsOnAssumptions: z.boolean(),
})

const hop = z.strictObject({
  from: z.string(),
  to: z.string(),
  at: time.nullable(),
  between: z.strictObject({ from: time.nullable(), to: time.nullable() }).nullable(),
  kind: z.string().nullable(),
  movement: z.string().nullable(),
  flow: z.string().nullable(),
  actor: z.string().nullable(),
  categories: z.array(z.string()),
  excess: z.array(z.string()),
  missing: z.array(z.string()),
  evidence: z.enum(['LOGGED', 'INFERRED', 'DISPUTED']),
  disputes: z.array(z.string()),
  source: z.string().nullable().describe('file:line of the log row'),
  x: probability,
})

export const TRACE_SCHEMA = z.strictObject({
  ...head('trace/1'),
  asOf: time,
  exhibits: z.strictObject({
    rows: count,
    distinct: count,
    matched: count,
    unmatched: count,
    ambiguous: count,
    masked: count,
  }),
  vintage: z.strictObject({ from: time.nullable(), to: time.nullable() }).nullable(),
  candidates: z.array(candidate),
  unknownSource: z.strictObject({ posterior: probability.nullable(), bits: z.number(), terms: z.array(term) }),
  mixture: z.array(z.strictObject({ ids: z.array(z.string()), share: probability })),
  whyNot: z.array(z.strictObject({ id: z.string(), reason, detail: z.string(), rows: reasonRows })),
})

export const CHAINS_SCHEMA = z.strictObject({
  ...head('chains/1'),
  candidate: z.string(),
  row: z.int().min(1),
  chains: z.array(
    z.strictObject({
      rank: z.int().min(1),
      weight: probability,
      hops: z.array(hop).min(1),
      joinsWith: z.array(z.int().min(1)),
    }),
  ),
})

export const WHY_NOT_SCHEMA = z.strictObject({
  ...head('why-not/1'),
  id: z.string(),
  reason: reason.nullable().describe('null: the holder is a candidate'),
  detail: z.string(),
  rows: reasonRows,
})
