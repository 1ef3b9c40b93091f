// The two free texts of a Case: its name, and where the rows were seen. Kept as typed, within limits.

import { InvalidInputError } from './failures.ts'

const LONGEST = 200
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** The text in NFC, trimmed. Throws InvalidInputError when it is empty, longer than 200 characters or has hidden ones. */
export function caseText(text: string, field: 'name' | 'seenWhere'): string {
  const kept = text.normalize('NFC').trim()
  if (kept === '') throw new InvalidInputError(`\`${field}\` is empty.`, 'Give it some text.')
  if ([...kept].length > LONGEST) {
    throw new InvalidInputError(`\`${field}\` is longer than ${LONGEST} characters.`, 'Shorten it.')
  }
  if (HIDDEN.test(kept)) {
    throw new InvalidInputError(
      `\`${field}\` has control or direction characters.`,
      'Type it anew instead of pasting it.',
    )
  }
  return kept
}
