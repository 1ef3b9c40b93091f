// Brings one raw identifier to the single spelling that is hashed, so that "+86 138-0013-8000" and "13800138000" are one
// person. Called by identify.ts only; a raw identifier goes no further than this folder.
// It never refuses: a wrong check digit is a typing error in somebody's log, and still joins by its own spelling.

import type { IdentifierKind } from '@suyuan/cypher/model/subject.ts'
import { hasIdChecksum, passesLuhn, upgradeIdNumber } from './checksum.ts'

export interface Normalised {
  readonly text: string
  /** False: the check digit or the shape is wrong. The identifier still joins by `text`. */
  readonly verified: boolean
}

/** The one spelling of a raw identifier; null when nothing is left of it. Cost O(length). */
export function normalise(kind: IdentifierKind, raw: string): Normalised | null {
  const text = raw.normalize('NFKC').replace(INVISIBLE, '')
  const normalised = BY_KIND[kind](text)
  return normalised.text === '' ? null : normalised
}

// Zero-width and bidi characters come along when numbers are copied from chats; they are never part of one.
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu

const BY_KIND: Readonly<Record<IdentifierKind, (text: string) => Normalised>> = {
  phone,
  nationalId,
  email: (text) => matching(text.replace(/\s/g, '').toLowerCase(), /^[^@]+@[^@]+\.[^@.]+$/),
  // Dashes stay: 1-23 and 12-3 may be two customers.
  customerNo: (text) => matching(text.replace(/\s/g, '').toUpperCase(), /./),
  imsi: (text) => matching(bare(text), /^\d{14,15}$/),
  iccid: (text) => luhn(bare(text).toUpperCase(), /^89\d{17,18}$/),
  imei: (text) => luhn(bare(text), /^\d{15}$/),
  bankAccount: (text) => luhn(bare(text), /^\d{12,19}$/),
  passport: (text) => matching(bare(text).toUpperCase(), /^[A-Z0-9]{6,12}$/),
  username: (text) => matching(text.trim().toLowerCase(), /^\S+$/),
}

function bare(text: string): string {
  return text.replace(/[\s\-–—_.()]/g, '')
}

function matching(text: string, shape: RegExp): Normalised {
  return { text, verified: shape.test(text) }
}

function luhn(text: string, shape: RegExp): Normalised {
  return { text, verified: shape.test(text) && passesLuhn(text) }
}

/** E.164 where it can be told: a Chinese mobile with or without its prefix, a land line with its area code. */
function phone(text: string): Normalised {
  const digits = bare(text).replace(/^tel:/i, '')
  const e164 = digits
    .replace(/^00/, '+')
    .replace(/^86(?=1\d{10}$)/, '+86')
    .replace(/^(?=1\d{10}$)/, '+86')
    .replace(/^0(?=[1-9]\d{8,11}$)/, '+86')
  return { text: e164, verified: MOBILE.test(e164) || DEMO.test(e164) || LAND_LINE.test(e164) || ABROAD.test(e164) }
}

const MOBILE = /^\+861[3-9]\d{9}$/
// Numbers that cannot be dialled: the demo town's customers.
const DEMO = /^\+86100\d{8}$/
const LAND_LINE = /^\+86(10|2\d|[3-9]\d{2})\d{7,8}$/
const ABROAD = /^\+(?!86)[1-9]\d{6,14}$/

function nationalId(text: string): Normalised {
  const plain = bare(text).toUpperCase()
  const id = /^\d{15}$/.test(plain) ? upgradeIdNumber(plain) : plain
  return { text: id, verified: hasIdChecksum(id) }
}
