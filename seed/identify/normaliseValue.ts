// Brings a value of a person (a name, an address, a plan) to the one spelling that is fingerprinted: model.md, "Values".
// Used by identify.ts only.

/**
 * NFKC, trimmed, runs of white space to one, lower case; addresses without white space and punctuation, since nobody
 * writes an address twice in the same way. Empty when nothing is left.
 */
export function normaliseValue(category: string, raw: string): string {
  const text = raw.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
  return isAddress(category) ? text.replace(/[\s\p{P}]/gu, '') : text
}

function isAddress(category: string): boolean {
  return category === 'user.contact.address' || category.startsWith('user.contact.address.')
}
