// What stands in one cell of a record: lists, periods, bases. PURE. Used by activity.ts.

/** What fills a cell and says nothing. */
const NOTHING = /^(n\/?a|none|nil|no|not applicable|tbc|-+|—|aucune?|néant|non|sans objet|无|不适用|否|不涉及)?\.?$/i

/** The entries of a list, each trimmed, once, in the order given. Never cut inside quotes, nor inside brackets when kept. */
export function listOf(cell: string, brackets: 'kept' | 'cut'): string[] {
  const entries: string[] = []
  let entry = ''
  let quote: string | null = null
  let depth = 0
  for (const letter of cell) {
    if (quote !== null) quote = letter === quote ? null : quote
    else if (QUOTES[letter] !== undefined) quote = QUOTES[letter] ?? null
    else if (brackets === 'kept' && '(（'.includes(letter)) depth++
    else if (brackets === 'kept' && ')）'.includes(letter)) depth = Math.max(0, depth - 1)
    if (quote === null && depth === 0 && (CUTS.includes(letter) || (brackets === 'cut' && '()（）'.includes(letter)))) {
      entries.push(entry)
      entry = ''
    } else {
      entry += letter
    }
  }
  // A quote or bracket that never closes is no quote: then the cell is cut as if it were not there.
  if (quote !== null || depth > 0) return listOf(plain(cell), brackets)
  return distinct([...entries, entry])
}

export function isNothing(text: string): boolean {
  return NOTHING.test(text.trim())
}

/** A period in days, rounded up; null when none can be read: then the words are kept. */
export function daysOf(text: string): number | null {
  // Every repeat is bounded: a cell of a thousand digits must cost no more than its length.
  const found =
    /(\d{1,6}(?:[.,]\d{1,3})?)\s{0,5}(years?|yrs?|ans?|années?|months?|mois|weeks?|semaines?|days?|jours?|年|个月|月|周|天|日)/i.exec(
      text.normalize('NFKC'),
    )
  if (found === null) return null
  const unit = UNITS.find(([words]) => words.test(found[2]!))
  const days = unit === undefined ? Number.NaN : Math.ceil(Number(found[1]!.replace(',', '.')) * unit[1])
  return Number.isSafeInteger(days) && days <= 1_000_000 ? days : null
}

/** scheme:code of the basis (those of PIPL Article 13 for Chinese words) that the words name; the words themselves under `text:` when none is recognised. */
export function basisOf(text: string): string | null {
  if (isNothing(text)) return null
  if (isContact(text)) return null
  const known = BASES.find(([words]) => words.test(text))
  return known === undefined ? `text:${text.trim().slice(0, 200)}` : known[1]
}

/** An address, a number or a link: contact details, which a map has no use for. */
export function isContact(text: string): boolean {
  return /@|https?:\/\/|www\./i.test(text) || /\d{5}/.test(text.replace(/[\s().+-]/g, ''))
}

const CUTS = [';', ',', '\n', '\r', '、', '；', '，', '•', '\t']
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '「': '」' }

function plain(cell: string): string {
  return cell.replace(/["“”«»「」()（）]/g, ' ')
}

function distinct(entries: readonly string[]): string[] {
  // No name is longer; and what trims an entry looks at each letter as often as there are letters.
  const short = entries.map((one) => one.trim().slice(0, LONGEST_ENTRY))
  const cleaned = short.map((one) => one.replace(/^[\s"“”«»「」*·-]+|[\s"“”«»「」.]+$/g, '').replace(/\s+/g, ' '))
  return [...new Set(cleaned)].filter((one) => !isNothing(one))
}

const LONGEST_ENTRY = 2_000

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(y|an|年)/i, 365.25],
  [/^(mo|个月|月)/i, 30.4375],
  [/^(w|s|周)/i, 7],
  [/^(d|j|天|日)/i, 1],
]

/** In the order of looking: a cell that names several keeps the first. */
const BASES: readonly (readonly [RegExp, string])[] = [
  [/同意/, 'pipl13:1'],
  [/订立.*合同|履行.*合同|合同/, 'pipl13:2'],
  [/法定(职责|义务)/, 'pipl13:3'],
  [/突发公共卫生|紧急/, 'pipl13:4'],
  [/舆论监督|公共利益/, 'pipl13:5'],
  [/自行公开|已公开|合法公开/, 'pipl13:6'],
  [/consent/i, 'gdpr6:consent'],
  [/legal obligation|obligation l[ée]gale/i, 'gdpr6:legal_obligation'],
  [/contract|contrat/i, 'gdpr6:contract'],
  [/vital|sauvegarde/i, 'gdpr6:vital_interests'],
  [/public (task|interest)|int[ée]r[êe]t public|mission d/i, 'gdpr6:public_interest'],
  [/legitimate|l[ée]gitime/i, 'gdpr6:legitimate_interests'],
]
