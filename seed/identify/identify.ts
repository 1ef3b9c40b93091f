// Turns raw identifiers and values into keyed hashes. The one place where a raw identifier exists, briefly: nothing here
// stores, logs or throws one. Without the key a hash cannot be turned back by trying all numbers (security.md A5).
// Called by the readers of seed/formats. Where the key comes from is known to keyFile.ts.

import { createHmac, hkdfSync } from 'node:crypto'
import { IDENTIFIER_CATEGORY, type IdentifierKind, type Token } from '@suyuan/cypher/model/subject.ts'
import { isIdentifierKind } from '@suyuan/cypher/model/vocabulary.ts'
import { isMasked } from './masked.ts'
import { type Normalised, normalise } from './normalise.ts'
import { normaliseValue } from './normaliseValue.ts'
import { kindOfToken, parseToken, TOKEN_CODE } from './tokenKind.ts'

export interface Identified {
  readonly token: Token
  /** False: the check digit or the shape is wrong. A warning, never a refusal. */
  readonly verified: boolean
}

export interface Identify {
  /** The token of a raw identifier and whether it looks right; null when it is masked or nothing is left of it. */
  identified(kind: IdentifierKind, raw: string): Identified | null
  /** The token alone; null when it is masked or nothing is left of it. */
  token(kind: IdentifierKind, raw: string): Token | null
  /** `hv1:` and the keyed hash of the normalised value under the key of its category; null for an empty or masked value. */
  valueHash(category: string, raw: string): string | null
}

export const MASTER_KEY_BYTES = 32

/**
 * An Identify under a 32-byte master key: one key a kind and one a category by HKDF-SHA-256, so that a phone number and
 * a customer number with the same digits share no hash. Keeps nothing of what it was asked: see remembering.ts.
 * Throws RangeError for a key of another length. Some 3 microseconds a call.
 */
export function identifyWith(master: Uint8Array): Identify {
  if (master.length !== MASTER_KEY_BYTES) throw new RangeError(`The master key must have ${MASTER_KEY_BYTES} bytes`)
  const derived = new Map<string, Buffer>()
  const keyOf = (use: string): Buffer => {
    const known = derived.get(use)
    if (known !== undefined) return known
    const key = Buffer.from(hkdfSync('sha256', master, new Uint8Array(0), `suyuan/1/${use}`, 32))
    derived.set(use, key)
    return key
  }
  const hash = (use: string, text: string): string => createHmac('sha256', keyOf(use)).update(text).digest('base64url')

  const identified = (kind: IdentifierKind, raw: string): Identified | null => {
    // A native export carries tokens where identifiers stood; they are taken back as they are.
    const known = parseToken(raw)
    if (known !== null) return kindOfToken(known) === kind ? { token: known, verified: true } : null
    const normalised = isMasked(raw) ? null : normalise(kind, raw)
    if (normalised === null) return null
    return {
      token: `hk1:${TOKEN_CODE[kind]}.${hash(`token/${kind}`, normalised.text)}` as Token,
      verified: normalised.verified,
    }
  }
  return {
    identified,
    token: (kind, raw) => identified(kind, raw)?.token ?? null,
    valueHash: (category, raw) => {
      if (VALUE_HASH.test(raw)) return raw
      if (isMasked(raw)) return null
      const kind = KIND_OF_CATEGORY.get(category)
      const text = kind === undefined ? normaliseValue(category, raw) : textOf(normalise(kind, raw))
      return text === '' ? null : `hv1:${hash(`value/${category}`, text)}`
    },
  }
}

/** The fingerprint of a value, as a native export carries it. */
const VALUE_HASH = /^hv1:[\w-]{43}$/

function textOf(normalised: Normalised | null): string {
  return normalised?.text ?? ''
}

// A leaked "+86 138 0013 8000" must have the fingerprint of a stored "13800138000". IMSI and ICCID share a category and
// a spelling rule, so either kind will do for it.
const KIND_OF_CATEGORY = new Map<string, IdentifierKind>(
  Object.keys(IDENTIFIER_CATEGORY)
    .filter(isIdentifierKind)
    .map((kind) => [IDENTIFIER_CATEGORY[kind], kind]),
)
