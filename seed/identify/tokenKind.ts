// A Token says which kind of identifier it was made from, in one letter: `hk1:p.<hash>`. The resolver needs the kind (an
// ID number is bound to a person for life, a phone number is not), and a loader writes it beside the token. The letter
// gives nothing away that the column of the file did not say; the hash cannot be turned back without the key.

import type { IdentifierKind, Token } from '@suyuan/cypher/model/subject.ts'

/** One letter a kind. Part of the stored text: never change one. */
export const TOKEN_CODE: Readonly<Record<IdentifierKind, string>> = {
  phone: 'p',
  nationalId: 'n',
  email: 'e',
  customerNo: 'c',
  imsi: 'i',
  iccid: 's',
  imei: 'd',
  bankAccount: 'b',
  passport: 't',
  username: 'u',
}

/** Kinds that name one person for life: whoever has the same one is the same person, whenever. */
export const LIFELONG: ReadonlySet<IdentifierKind> = new Set(['nationalId', 'customerNo', 'passport'])

/** Gives the token when the text is a well-formed one (`hk1:`, a kind, 43 characters of base64url), else null. */
export function parseToken(text: string): Token | null {
  return SHAPE.test(text) ? (text as Token) : null
}

/** The kind of identifier a token was made from. */
export function kindOfToken(token: Token): IdentifierKind {
  const kind = KIND_BY_CODE.get(token[4] ?? '')
  if (kind === undefined) throw new TypeError('Not a token of this version')
  return kind
}

const SHAPE = /^hk1:[pnecisdbtu]\.[\w-]{43}$/

const KIND_BY_CODE = new Map<string, IdentifierKind>([
  ['p', 'phone'],
  ['n', 'nationalId'],
  ['e', 'email'],
  ['c', 'customerNo'],
  ['i', 'imsi'],
  ['s', 'iccid'],
  ['d', 'imei'],
  ['b', 'bankAccount'],
  ['t', 'passport'],
  ['u', 'username'],
])
