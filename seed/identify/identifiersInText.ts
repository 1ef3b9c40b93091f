// Finds raw identifiers in free text: phones, ID numbers, cards, devices, SIMs, e-mail addresses, however they are spaced
// or dashed. Whoever stores a free text asks first (server/case/caseText.ts), since a note must not become a place where
// personal data rests. It knows no names: nobody can tell them from words.

import type { IdentifierKind } from '@suyuan/cypher/model/subject.ts'
import { passesLuhn } from './checksum.ts'
import { normalise } from './normalise.ts'

/** Kinds of identifiers in the text, each once, in a fixed order; none for a text that holds none. Cost O(length). */
export function identifiersInText(text: string): IdentifierKind[] {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const found = new Set<IdentifierKind>()
  if (EMAIL.test(plain)) found.add('email')
  for (const [run] of plain.matchAll(DIGITS)) {
    for (const number of numbersIn(run)) {
      const kind = kindOf(number)
      if (kind !== null) found.add(kind)
    }
  }
  return [...found].sort()
}

const EMAIL = /[^\s@<>(),;:，；：（）]+@[^\s@.]+(\.[^\s@.]+)+/
/** Digits with what people put between them; a final X may belong to an ID number. */
const DIGITS = /\+?\d(?:[\s\-–—_.()]*\d)*(?:[\s-]*[Xx](?![A-Za-z]))?/g
const BETWEEN = /[\s\-–—_.()]+/
/** An identifier is written in at most so many groups. */
const MOST_GROUPS = 8

/** Each group of digits by itself and joined with those after it: "2 of 138 0013 8000" holds a number. */
function* numbersIn(run: string): Generator<string> {
  const groups = run
    .toUpperCase()
    .split(BETWEEN)
    .filter((group) => group !== '')
  for (let from = 0; from < groups.length; from++) {
    for (let to = from + 1; to <= Math.min(groups.length, from + MOST_GROUPS); to++) {
      yield groups.slice(from, to).join('')
    }
  }
}

const BIRTH = '(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])'
// Its check digit is not asked for: a number with one wrong digit still names nearly one person.
const ID_NUMBER = new RegExp(`^(\\d{6}(18|19|20)\\d{2}${BIRTH}\\d{3}[\\dX]|[1-9]\\d{7}${BIRTH}\\d{3})$`)

function kindOf(number: string): IdentifierKind | null {
  if (ID_NUMBER.test(number)) return 'nationalId'
  if (/^\+?\d{8,15}$/.test(number) && normalise('phone', number)?.verified) return 'phone'
  if (/^460\d{12}$/.test(number)) return 'imsi'
  if (/^89\d{17,18}$/.test(number) && passesLuhn(number)) return 'iccid'
  if (/^\d{15}$/.test(number) && passesLuhn(number)) return 'imei'
  if (/^[3-69]\d{14,18}$/.test(number) && passesLuhn(number)) return 'bankAccount'
  return null
}
