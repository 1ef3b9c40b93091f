// "Did you mean": the known word nearest to one that is not known. Used by readers and commands.

import { closest, distance } from 'fastest-levenshtein'

/** The nearest of `known`, or null when none is within a third of the word's length (at least 1, at most 3 letters). */
export function nearestTo(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null
  const found = closest(word, [...known])
  return distance(word, found) <= Math.max(1, Math.min(3, Math.floor(word.length / 3))) ? found : null
}

/** A remedy that begins with the nearest known word, where there is one. Quotes known words only. */
export function meant(word: string, known: readonly string[], remedy: string): string {
  const nearest = nearestTo(word, known)
  return nearest === null ? remedy : `Did you mean \`${nearest}\`? ${remedy}`
}
