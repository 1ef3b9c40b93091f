// Finds the first identifier of a kind in a longer text (a statement, an address). PURE; cost is linear in the text, of
// which the first 64 KiB are looked at. Used by rule.ts.

import type { IdentifierKind } from '@suyuan/cypher/model/subject.ts'

/** Kinds that can be told from the text around them by their shape alone. */
export const TAKEN_KINDS = ['phone', 'nationalId', 'email'] as const satisfies readonly IdentifierKind[]
export type TakenKind = (typeof TAKEN_KINDS)[number]

/** null when there is none. */
export function found(kind: IdentifierKind, text: string): string | null {
  const shape = kind === 'phone' ? PHONE : kind === 'nationalId' ? NATIONAL_ID : kind === 'email' ? EMAIL : null
  return shape?.exec(text.slice(0, LONGEST))?.[0] ?? null
}

const LONGEST = 64 * 1024

// Demo numbers (+86 100 dddd dddd) are no mobile numbers, and are found only with their country code.
const PHONE = /(?<![\d])(?:\+86[ -]?1\d{2}[ -]?\d{4}[ -]?\d{4}|1[3-9]\d{9})(?!\d)/
const NATIONAL_ID = /(?<![\dXx])\d{17}[\dXx](?![\dXx])/
// Bounded at both sides, so that a text of letters costs no more than its length.
const EMAIL = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/
