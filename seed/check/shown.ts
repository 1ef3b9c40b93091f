// Text of a file as a Finding may quote it. A column that was mixed up can hold a phone number or a name where a word of
// ours is expected, so only what looks like a word of ours is quoted.

/** The text in quotes when it can be no identifier, name or address of a person; otherwise only its length. */
export function shown(text: string): string {
  const harmless =
    text.length <= 80 && /^[A-Za-z0-9._:;/<>*-]+$/.test(text) && !/\d{5}/.test(text.replace(/[-.:/]/g, ''))
  return harmless ? `"${text}"` : `(${text.length} characters, not shown)`
}
