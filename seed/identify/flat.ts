// A text cut out of a large one keeps the large one in memory for as long as it lives. Whoever keeps small texts of a
// file for long keeps copies. Used by the caches of a reading and by the reader of CSV ids.

/** The same text, in memory of its own. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
