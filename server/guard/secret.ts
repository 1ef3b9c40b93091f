// Random secrets and their digests. A secret is shown once to whom it belongs; what is kept is its SHA-256, which is
// enough since 256 random bits cannot be guessed.

import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as base64url, 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of the secret, hex: what may be stored and compared. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The first 12 characters of the digest: names a session or token in the audit without giving it away. */
export function publicIdOf(secret: string): string {
  return digestOf(secret).slice(0, 12)
}

/** A new id of a Case: opaque, so that a URL may hold it. It is no secret, and opens nothing. */
export function newCaseId(): string {
  return `c${randomBytes(12).toString('base64url')}`
}
