// The key of what a note or pin is about, checked before it is kept: an opaque id, nothing that could be a value.

import type { MemorySort } from '@suyuan/cypher/model/memory.ts'
import { identifiersInText } from '@suyuan/seed/identify/identifiersInText.ts'
import { InvalidInputError } from './failures.ts'

/** The key as it is kept: empty for the Case itself. Throws InvalidInputError for what is no id. */
export function memoryKey(sort: MemorySort, key: string): string {
  if (sort === 'CASE') return ''
  const isId = /^(?!\s)[^\p{Cc}\p{Cf}]{1,400}(?<!\s)$/u.test(key) && identifiersInText(key).length === 0
  if (!isId) throw new InvalidInputError('This is no id of the map.', 'Use the key of a candidate, Holder or Chain.')
  return key
}
