// What each column of the pasted rows most probably holds, from the vocabulary the server gave: pure, in the browser, so
// that the reader sees and corrects it before anything is sent. Mirrors the server's folding of headers; where the two
// differ the mapping that is sent wins.

/** A column's meaning as the select shows it. `''`: left out. `seenAt`: when that row was seen. */
export type Meaning = '' | 'seenAt' | `category:${string}` | `identifier:${string}`

export interface VocabularyEntry {
  readonly key: string
  readonly en: string
  readonly zh: string
  readonly aliases: readonly string[]
  readonly identifierKinds: readonly string[]
}

/** One meaning per header, in order. An identifier beats its category; an unknown header is left out. */
export function recogniseColumns(headers: readonly string[], vocabulary: readonly VocabularyEntry[]): Meaning[] {
  const known = meaningsByHeader(vocabulary)
  const taken = new Set<Meaning>()
  return headers.map((header) => {
    const meaning = known.get(folded(header)) ?? ''
    // Two columns of the same header: the second is left out, since one row has one such value.
    if (taken.has(meaning)) return ''
    if (meaning !== '') taken.add(meaning)
    return meaning
  })
}

/** The mapping as the server takes it. A `seenAt` column is not listed: the server knows it by its header. */
export function columnsToSend(
  meanings: readonly Meaning[],
): { index: number; category: string | null; identifier: string | null }[] {
  return meanings.flatMap((meaning, index) => {
    if (meaning === 'seenAt') return []
    const [kind, word = ''] = split(meaning)
    return [
      {
        index,
        category: kind === 'category' ? word : null,
        identifier: kind === 'identifier' ? word : null,
      },
    ]
  })
}

/** A meaning from the text of a select's option; anything else is left out. */
export function readMeaning(text: string): Meaning {
  const [kind, word] = split(text)
  if (kind === 'category' && word) return `category:${word}`
  if (kind === 'identifier' && word) return `identifier:${word}`
  return text === 'seenAt' ? 'seenAt' : ''
}

/** True when at least one column names people: without one, no row can match by an identifier. */
export function namesPeople(meanings: readonly Meaning[]): boolean {
  return meanings.some((meaning) => meaning.startsWith('identifier:'))
}

function meaningsByHeader(vocabulary: readonly VocabularyEntry[]): Map<string, Meaning> {
  const known = new Map<string, Meaning>([['seenat', 'seenAt']])
  for (const { key, en, zh, aliases, identifierKinds } of vocabulary) {
    const only = identifierKinds.length === 1 ? identifierKinds[0] : undefined
    const meaning: Meaning = only === undefined ? `category:${key}` : `identifier:${only}`
    for (const spelling of [key, en, ...zh.split('/'), ...aliases]) known.set(folded(spelling), meaning)
  }
  // The kinds by their own names come last: `imsi` is that identifier, whatever else is called so.
  for (const { identifierKinds } of vocabulary) {
    for (const kind of identifierKinds) known.set(folded(kind), `identifier:${kind}`)
  }
  return known
}

/** Case, white space, `_`, `-` and full width make no difference. */
function folded(text: string): string {
  return text
    .trim()
    .normalize('NFKC')
    .replace(/[\s_-]+/g, '')
    .replace(/:$/, '')
    .toLowerCase()
}

function split(meaning: string): [string, string?] {
  const colon = meaning.indexOf(':')
  return colon < 0 ? [meaning] : [meaning.slice(0, colon), meaning.slice(colon + 1)]
}
