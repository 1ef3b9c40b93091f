// Matches a row that names nobody by the fingerprints of its values: two or more that fit exactly one Subject.

import type { Exposure } from '../trace/exposure.ts'

/**
 * A look-up from the values of a row to the one Subject that has two or more of them (in different categories), null
 * when nobody or several have. Building costs O(values in all); a look-up O(Subjects that share a value).
 */
export function matchByValues(
  exposure: Exposure,
): (values: readonly { readonly bit: number; readonly hash: number }[]) => number | null {
  let owners: Map<number, Set<number>> | null = null
  return (values) => {
    const asked = values.filter((value) => value.hash >= 0)
    if (asked.length < 2) return null
    owners ??= ownersByHash(exposure)
    const fits = new Map<number, number>()
    for (const value of asked)
      for (const subject of owners.get(value.hash) ?? []) fits.set(subject, (fits.get(subject) ?? 0) + 1)
    const found = [...fits].filter(([, count]) => count >= 2)
    return found.length === 1 ? found[0]![0] : null
  }
}

/** Fingerprints are keyed by category, so one fingerprint is one value of one category. */
function ownersByHash(exposure: Exposure): Map<number, Set<number>> {
  const owners = new Map<number, Set<number>>()
  const { offsets, items } = exposure.values.bySubject
  for (let subject = 0; subject < exposure.subjects; subject++)
    for (let at = offsets[subject]!; at < offsets[subject + 1]!; at++) {
      const hash = exposure.values.hash[items[at]!]!
      const known = owners.get(hash)
      if (known === undefined) owners.set(hash, new Set([subject]))
      else known.add(subject)
    }
  return owners
}
