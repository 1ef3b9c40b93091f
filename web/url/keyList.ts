// Several opaque keys as one text in the address and back: sources whose chains are drawn together. Pure.

/** As many as the server takes in one question. */
const MOST = 20
const MOST_TEXT = 4_000

/** The keys in a text, each once; what cannot be read is left out. Null and rubbish: none. */
export function readKeys(text: string | null): readonly string[] {
  const keys = (text ?? '').slice(0, MOST_TEXT).split(',').map(decoded)
  return [...new Set(keys.filter((key) => key !== ''))].slice(0, MOST)
}

/** The text of keys, null for none. */
export function writeKeys(keys: readonly string[]): string | null {
  return keys.length === 0 ? null : keys.map(encodeURIComponent).join(',')
}

function decoded(text: string): string {
  try {
    const plain = decodeURIComponent(text)
    return /^(?!\s)[^\p{Cc}\p{Cf}]{1,400}(?<!\s)$/u.test(plain) ? plain : ''
  } catch {
    return ''
  }
}
