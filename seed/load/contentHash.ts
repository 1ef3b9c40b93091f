// A short hash of a row as it will be stored, to tell equal rows from others: 128 bits of SHA-256 over JSON with sorted
// keys. Used for ledger keys, states of the map, and rows without an id of their own.

import { createHash } from 'node:crypto'

/** Equal for equal values whatever the order of their keys; 22 characters of base64url. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
