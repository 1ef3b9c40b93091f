// The free texts of a Case: its name, where the rows were seen, notes, names of views, the purpose of a match. Kept as
// typed, within limits, and never with an identifier in it: a text must not become a place where personal data rests.

import type { IdentifierKind } from '@suyuan/cypher/model/subject.ts'
import { identifiersInText } from '@suyuan/seed/identify/identifiersInText.ts'
import { InvalidInputError } from './failures.ts'

export type TextField = 'name' | 'seenWhere' | 'purpose' | 'note' | 'view'

/** Longest text of each field, in characters. */
export const LONGEST: Readonly<Record<TextField, number>> = {
  name: 200,
  seenWhere: 200,
  purpose: 200,
  note: 4_000,
  view: 100,
}

/**
 * The text in NFC, trimmed. Throws InvalidInputError when it is empty, too long, has hidden characters (a note may have
 * line breaks), or when a phone number, ID number, card, device or e-mail address is in it. The refusal never repeats it.
 */
export function caseText(text: string, field: TextField): string {
  const kept = text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  if (kept === '') throw new InvalidInputError(`\`${field}\` is empty.`, 'Give it some text.')
  if ([...kept].length > LONGEST[field]) {
    throw new InvalidInputError(`\`${field}\` is longer than ${LONGEST[field]} characters.`, 'Shorten it.')
  }
  if (HIDDEN.test(field === 'note' ? kept.replaceAll('\n', '') : kept)) {
    throw new InvalidInputError(
      `\`${field}\` has control or direction characters.`,
      'Type it anew instead of pasting it.',
    )
  }
  const kinds = identifiersInText(kept)
  if (kinds.length > 0) {
    throw new InvalidInputError(
      `\`${field}\` holds what looks like ${kinds.map((kind) => NAMED[kind]).join(' and ')}. Nothing was kept.`,
      'Write the row number or the short token of the person instead, for example "row 12" or "p·9f2c41".',
    )
  }
  return kept
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

const NAMED: Readonly<Record<IdentifierKind, string>> = {
  phone: 'a phone number',
  nationalId: 'an ID number',
  email: 'an e-mail address',
  customerNo: 'a customer number',
  imsi: 'the number of a SIM',
  iccid: 'the number of a SIM card',
  imei: 'the number of a device',
  bankAccount: 'a card or account number',
  passport: 'a passport number',
  username: 'a user name',
}
