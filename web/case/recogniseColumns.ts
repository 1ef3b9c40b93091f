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

/** Identifiers that share their category with other data: only these headers mean them, as on the server. */
const OWN_HEADERS: Readonly<Record<string, readonly string[]>> = {
  imsi: ['IMSI号', 'IMSI号码'],
  iccid: ['ICCID号', 'sim card number', 'SIM卡号'],
  imei: ['IMEI号', 'IMEI号码', '串号', '设备串号'],
}

function meaningsByHeader(vocabulary: readonly VocabularyEntry[]): Map<string, Meaning> {
  const known = new Map<string, Meaning>([['seenat', 'seenAt']])
  for (const { key, en, zh, aliases, identifierKinds } of vocabulary) {
    const kind = identifierKinds.find((one) => OWN_HEADERS[one] === undefined)
    const meaning: Meaning = kind === undefined ? `category:${key}` : `identifier:${kind}`
    for (const spelling of [key, en, ...zh.split('/'), ...aliases]) known.set(folded(spelling), meaning)
  }
  // The kinds by their own names come last: `imsi` is that identifier, whatever else is called so.
  for (const kind of vocabulary.flatMap(({ identifierKinds }) => identifierKinds)) {
    for (const spelling of [kind, ...(OWN_HEADERS[kind] ?? [])]) known.set(folded(spelling), `identifier:${kind}`)
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
