// Fides keys as Holder ids, and the Holder of a Fides resource. Used by system.ts and dataset.ts.

import { type Holder, type HolderId, type HolderKind, parseHolderId, plainHolder } from '@suyuan/cypher/model/holder.ts'
import type { DocumentPart } from '../documentPart.ts'

/** The Holder of a part; what its Fides file says beyond our words stays in `extra`. */
export function fidesHolder(
  part: DocumentPart,
  id: HolderId,
  kind: HolderKind,
  words: Pick<Holder, 'partOf' | 'categories' | 'owner'>,
  read: readonly string[],
): Holder {
  const name = (part.text('name') ?? id).normalize('NFC')
  if ([...name].length > LONGEST_NAME)
    part.refuse('TEXT_TOO_LONG', 'name', 'The name is longer than 200 characters', 'Shorten it.')
  const extra = Object.fromEntries(Object.entries(part.value).filter(([key]) => !read.includes(key)))
  return { ...plainHolder(id, name, kind), ...words, extra }
}

const LONGEST_NAME = 200

/**
 * A Fides key as text of an id: the key itself where it is one, otherwise with each strange character as its code between
 * colons (`<` is `:3c:`), so that two keys never become one.
 */
export function encodedKey(key: string): string {
  if (parseHolderId(key) !== null) return key
  const encoded = key.replace(/[^A-Za-z0-9._-]/gu, (character) => `:${character.codePointAt(0)?.toString(16)}:`)
  return /^[A-Za-z0-9]/.test(encoded) ? encoded : `key${encoded}`
}

/** The Holder id of a Fides key; that it had to be rewritten is said once. null after refusing one too long or missing. */
export function idOfKey(part: DocumentPart, field: string, key: string | null): HolderId | null {
  if (key === null || key === '') {
    part.refuse('FIELD_MISSING', field, `\`${field}\` is missing`, 'Give it.')
    return null
  }
  const text = encodedKey(key)
  const id = parseHolderId(text)
  if (id === null) {
    part.refuse('HOLDER_ID', field, `\`${field}\` is too long for an id`, 'Shorten it to 200 characters.')
  } else if (text !== key && part.of.reading.isNews(`fides key ${key}`)) {
    const message = `The key has characters that an id may not have; it is ${id} here`
    part.say('FIDES_KEY_ENCODED', field, message, 'Nothing, or rename the key.')
  }
  return id
}
