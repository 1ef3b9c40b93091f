// One record of processing as typed facts: who is concerned, what of them, why, where it lies and who receives it. Used by
// ropa.ts. Contact details are left out and said: a map has no use for them.

import { createHash } from 'node:crypto'
import { isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import type { Code } from '../../check/codes.ts'
import { dpvCurie } from '../dpv/term.ts'
import { nearestKnown, type Reading } from '../reading.ts'
import type { RowLog } from '../rowLog.ts'
import { basisOf, daysOf, isContact, isNothing, listOf } from './cells.ts'
import type { RopaColumn } from './headers.ts'
import { categoryOfPhrase } from './phrases.ts'
import type { RopaRecord } from './sheet.ts'

export interface Activity {
  readonly line: number
  /** Name of the system, else of the activity, else of the function: the holder that it makes. */
  readonly holder: string
  readonly name: string | null
  readonly function: string | null
  readonly purpose: string
  readonly subjects: readonly string[]
  /** Sorted keys. */
  readonly categories: readonly string[]
  /** The words that became custom keys, by key. */
  readonly words: ReadonlyMap<string, string>
  readonly datasets: readonly string[]
  readonly recipients: readonly { readonly name: string; readonly role: 'recipient' | 'internal' | 'processor' }[]
  readonly countries: readonly string[]
  readonly contract: string | null
  readonly legalBasis: string | null
  /** How long each category is kept, in the words of the file, by key. */
  readonly retention: ReadonlyMap<string, string>
  readonly retentionDays: number | null
  readonly controls: readonly string[]
  readonly ingress: readonly string[]
  readonly egress: readonly string[]
}

export class Activities {
  readonly #log: RowLog
  readonly #reading: Reading
  /** Stands for function and system where the sheet has neither column. */
  readonly #fallback: string | null

  constructor(log: RowLog, reading: Reading, fallback: string | null) {
    this.#log = log
    this.#reading = reading
    this.#fallback = fallback
  }

  /** The activity, or null after refusing the row. */
  read({ line, cells, periods }: RopaRecord): Activity | null {
    const text = (column: RopaColumn): string | null => {
      const cell = cells.get(column)?.replace(/\s+/g, ' ').trim() ?? ''
      return isNothing(cell) ? null : cell.slice(0, LONGEST_NAME)
    }
    const list = (column: RopaColumn): string[] => this.#named(listOf(cells.get(column) ?? '', 'kept'), column, line)
    const phrases = listOf([cells.get('categories'), wordsOf(cells.get('sensitive'))].join('\n'), 'cut')
    const purpose = text('purpose')
    const holder = list('system')[0] ?? text('activity') ?? text('function') ?? this.#fallback
    if (purpose === null) return this.#lacks('purpose', line)
    if (phrases.length === 0) return this.#lacks('categories', line)
    if (holder === null) return this.#lacks('function', line)
    const words = new Map<string, string>()
    const categories = phrases.map((phrase) => this.#category(phrase, words, line))
    return {
      line,
      holder,
      name: text('activity'),
      function: text('function'),
      purpose: dpvCurie(purpose),
      subjects: list('subjects').map(dpvCurie),
      categories: [...new Set(categories)].sort(),
      words,
      datasets: list('dataset'),
      recipients: [
        ...list('recipients').map((name) => ({ name, role: 'recipient' as const })),
        ...list('internalRecipients').map((name) => ({ name, role: 'internal' as const })),
        ...list('processors').map((name) => ({ name, role: 'processor' as const })),
      ],
      countries: list('countries'),
      contract: text('contract'),
      legalBasis: basisOf(text('legalBasis') ?? ''),
      retention: new Map(
        periods.flatMap(({ categories: of, period }) =>
          isNothing(period)
            ? []
            : listOf(of, 'cut').map((phrase): [string, string] => [keyOf(phrase), period.slice(0, LONGEST_NAME)]),
        ),
      ),
      retentionDays: longest(cells.get('retention') ?? ''),
      controls: list('controls'),
      ingress: list('ingress'),
      egress: list('egress'),
    }
  }

  #lacks(column: 'purpose' | 'categories' | 'function', line: number): null {
    const what = { purpose: 'no purpose', categories: 'no category of data', function: 'neither function nor system' }
    const message = `The record names ${what[column]}`
    this.#log.refuse(
      'FIELD_MISSING',
      this.#log.place(line, column),
      message,
      'Fill the cell; the record says nothing without it.',
    )
    return null
  }

  /** Names without contact details, which are said once a column. */
  #named(entries: readonly string[], column: RopaColumn, line: number): string[] {
    return entries.flatMap((entry) => {
      if (!isContact(entry)) return [entry.slice(0, LONGEST_NAME)]
      const message = `An entry under ${column} looks like contact details and is not kept`
      this.#sayOnce(`contact ${column}`, 'ROPA_CONTACT', line, column, message, 'Name the organisation instead.')
      return []
    })
  }

  #category(phrase: string, words: Map<string, string>, line: number): string {
    const key = keyOf(phrase)
    if (isKnownCategory(key)) return key
    words.set(key, isContact(phrase) ? '' : phrase.slice(0, LONGEST_NAME))
    const message = `A category is not in the vocabulary and is taken as ${key}, a kind of ${nearestKnown(key) ?? 'nothing known'}`
    this.#sayOnce(
      `category ${key}`,
      'CATEGORY_UNKNOWN',
      line,
      'categories',
      message,
      'Use a key of the vocabulary if one fits; otherwise leave it.',
    )
    return key
  }

  #sayOnce(thing: string, code: Code, line: number, column: string, message: string, remedy: string): void {
    if (this.#reading.isNews(thing)) this.#log.say(code, this.#log.place(line, column), message, remedy)
  }
}

const LONGEST_NAME = 200

function keyOf(phrase: string): string {
  return categoryOfPhrase(phrase, (text) => createHash('sha256').update(text).digest('hex').slice(0, 8))
}

/** `Yes` and `No` answer whether any is sensitive, and name none. */
function wordsOf(cell: string | undefined): string {
  return cell === undefined || /^(yes|y|true|oui|是|有)\.?$/i.test(cell.trim()) ? '' : cell
}

/** The longest period of a cell that names one for each category. */
function longest(cell: string): number | null {
  const periods = cell.split(/[;,\n、；，]/).flatMap((one) => daysOf(one) ?? [])
  return periods.length === 0 ? null : Math.max(...periods)
}
