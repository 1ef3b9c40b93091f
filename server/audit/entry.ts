// One line of the audit: who did or saw what of which Case, and how it went. No identifier, value or name of a person
// has a place in it: the fields are a closed list of ids, words, tokens and counts, and one stated purpose, in which no
// identifier was found.

import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What is audited, a closed list: one word a use case, and two about the audit itself. */
export const ACTIONS = [
  'openCase',
  'listCases',
  'readCase',
  'readExhibits',
  'addExhibits',
  'setSeen',
  'removeExhibits',
  'deleteCase',
  'traceCase',
  'chainsOfCase',
  'whyNotOfCase',
  'cutOfCase',
  'unionOfCase',
  'asksOfCase',
  'blastRadius',
  'readSubject',
  'matchIdentifier',
  'readMemory',
  'writeNote',
  'amendNote',
  'setPin',
  'saveView',
  'dropView',
  'checkFiles',
  'commitFiles',
  'discardFiles',
  'dropRevision',
  'auditRecovered',
] as const
export type Action = (typeof ACTIONS)[number]

export const PHASES = ['intent', 'success', 'failure'] as const

export const Entry = z.strictObject({
  /** 1-based, without holes. */
  seq: z.number().int().positive(),
  /** ISO 8601 in UTC. For people: the order is that of `seq`. */
  at: z.string(),
  action: z.enum(ACTIONS),
  phase: z.enum(PHASES),
  /** For an outcome the `seq` of its intent; null for an intent. */
  of: z.number().int().positive().nullable(),
  /** Public id of the session or token; null for the server itself. */
  member: z.string().nullable(),
  door: z.enum(['PAGE', 'SCRIPT', 'SERVER']),
  /** Opaque id of the Case; null when the call is not about one. */
  case: z.string().nullable(),
  /** How much was read or changed, for example {rows: 100}. */
  counts: z.record(z.string(), z.number()),
  /** Code of the refusal for a failure, else null. */
  code: z.string().nullable(),
  /** For a match of a typed identifier: its kind, its token and why it was asked. Left out for everything else. */
  about: z
    .strictObject({
      kind: z.string().regex(/^[A-Za-z]{1,20}$/),
      token: z.string().regex(/^hk1:[a-z]\.[\w-]{43}$/),
      purpose: z.string().max(400),
    })
    .optional(),
  /** SHA-256, hex, of the line before without its newline; 64 zeros for the first. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Entry = z.infer<typeof Entry>

export const NO_LINE = '0'.repeat(64)

/** The line of an entry, without newline: its fields in the order above, so that equal entries are equal bytes. */
export function lineOf(entry: Entry): string {
  return JSON.stringify(Entry.parse(entry))
}

/** SHA-256 of a line, hex: what the next line carries as `prev`. */
export function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex')
}
