// The parameters of a saved view, checked before they are kept. The server does not know the page's names: it asks only
// that they look like an address's parameters and that nobody's number stands in one.

import { identifiersInText } from '@suyuan/seed/identify/identifiersInText.ts'
import { InvalidInputError } from './failures.ts'

const LONGEST = 8_000

/** The text as it is; `?` alone for the first view. Throws InvalidInputError. */
export function viewParameters(text: string): string {
  const wrong = (why: string) =>
    new InvalidInputError(`These are no parameters of a view: ${why}.`, 'Save the view from the page.')
  if (text !== '' && !text.startsWith('?')) throw wrong('they do not begin with ?')
  if (text.length > LONGEST) throw wrong(`they are longer than ${LONGEST} characters`)
  for (const [name, value] of new URLSearchParams(text)) {
    if (!/^[A-Za-z]{1,30}$/.test(name)) throw wrong('a name is none')
    if (/[\p{Cc}\p{Cf}]/u.test(value)) throw wrong('a value has control characters')
    // Word by word: places on a map stand in a row of numbers, which joined could look like anything.
    const words = value.split(/[^\p{L}\d@+\s()-]+/u)
    const found = words.some((word) => identifiersInText(word).length > 0)
    if (found || identifiersInText(value).includes('email')) {
      throw wrong('one holds what looks like an identifier of a person')
    }
  }
  return text
}
