// One object of a document and its fields: typed answers, or a Finding at the line of the field. Used by the readers of
// maps and manifests. An error does not stop the reading: a steward wants all of them at once.

import type { Place } from '@suyuan/cypher/model/finding.ts'
import type { Code } from '../check/codes.ts'
import { meant } from '../check/nearest.ts'
import { shown } from '../check/shown.ts'
import type { Reading } from './reading.ts'
import type { RowLog } from './rowLog.ts'
import type { DocumentText, Path } from './text/document.ts'
import { instantOf } from './text/instant.ts'

export interface DocumentReading {
  readonly document: DocumentText
  readonly log: RowLog
  readonly reading: Reading
  /** How many errors were said; a document with any is refused. */
  errors: number
}

export class DocumentPart {
  readonly of: DocumentReading
  readonly path: Path
  readonly value: Readonly<Record<string, unknown>>

  constructor(of: DocumentReading, path: Path, value: Readonly<Record<string, unknown>>) {
    this.of = of
    this.path = path
    this.value = value
  }

  place(key: string | null = null): Place {
    return this.placeAt(key === null ? [] : [key])
  }

  /** The place of something deeper in this part. */
  placeAt(below: Path): Place {
    const path = [...this.path, ...below]
    return this.of.log.place(this.of.document.lineOf(path), `/${path.join('/')}`)
  }

  /** Says an error, which refuses the document. */
  refuse(code: Code, key: string | null, message: string, remedy: string): void {
    this.of.errors++
    this.of.log.say(code, this.place(key), message, remedy)
  }

  say(code: Code, key: string | null, message: string, remedy: string): void {
    this.of.log.say(code, this.place(key), message, remedy)
  }

  /** A text, or a scalar as it was written; null when absent, null, or after an error. */
  text(key: string): string | null {
    const value = this.value[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'object') return this.#wrong(key, 'a text')
    const text = typeof value === 'string' ? value : (this.of.document.sourceOf([...this.path, key]) ?? String(value))
    if (text.length <= LONGEST_TEXT) return text
    this.refuse('TEXT_TOO_LONG', key, `\`${key}\` is longer than 64 KiB`, 'Shorten it.')
    return null
  }

  /** A text that must be there; null after an error. */
  neededText(key: string): string | null {
    const value = this.value[key]
    if (value === undefined || value === null || value === '') {
      this.refuse('FIELD_MISSING', key, `\`${key}\` is missing`, 'Give it.')
      return null
    }
    return this.text(key)
  }

  flag(key: string): boolean | null {
    const value = this.value[key]
    if (value === undefined || value === null) return null
    return typeof value === 'boolean' ? value : this.#wrong(key, 'true or false')
  }

  /** A number of 0 or more. */
  amount(key: string): number | null {
    const value = this.value[key]
    if (value === undefined || value === null) return null
    return typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY
      ? value
      : this.#wrong(key, 'a number of 0 or more')
  }

  /** A list of texts; a single text is a list of one. null when absent. */
  texts(key: string): readonly string[] | null {
    const value = this.value[key]
    if (value === undefined || value === null) return null
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (list.every((one) => typeof one === 'string' || typeof one === 'number')) return list.map(String)
    return this.#wrong(key, 'a list of texts')
  }

  /** A word of a closed list. */
  word<W extends string>(key: string, words: readonly W[]): W | null {
    const text = this.text(key)
    if (text === null) return null
    const word = words.find((one) => one === text)
    if (word !== undefined) return word
    this.refuse(
      'WORD_UNKNOWN',
      key,
      `${shown(text)} is no ${key}`,
      meant(text, words, `Use one of ${words.join(' ')}.`),
    )
    return null
  }

  /** Epoch ms UTC. */
  instant(key: string): number | null {
    const text = this.text(key)
    if (text === null) return null
    const at = instantOf(text, this.of.reading.timezone)
    if (typeof at === 'number') return at
    if (at === 'NO_ZONE')
      this.refuse('TIME_ZONE', key, `\`${key}\` has no zone`, 'Add Z or an offset, or name the zone with --timezone.')
    else this.refuse('TIME_BAD', key, `\`${key}\` is no time`, 'Write it as 2025-03-01T08:00:00+08:00.')
    return null
  }

  /** The objects of a list, each a part; empty when absent. */
  parts(key: string): readonly DocumentPart[] {
    const value = this.value[key]
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) {
      this.#wrong(key, 'a list')
      return []
    }
    return value.flatMap((one: unknown, i) => {
      const part = partOf(this.of, [...this.path, key, i], one)
      if (part === null)
        this.refuse('FIELD_TYPE', key, `Entry ${i + 1} of \`${key}\` is no object`, 'Write it as keys and values.')
      return part === null ? [] : [part]
    })
  }

  /** The object at a key; null when absent or after an error. */
  part(key: string): DocumentPart | null {
    const value = this.value[key]
    if (value === undefined || value === null) return null
    return partOf(this.of, [...this.path, key], value) ?? this.#wrong(key, 'an object')
  }

  /** Keys that the reader has no word for, as they were; each is reported once in a reading, under `what`. */
  extra(known: readonly string[], what: string): Readonly<Record<string, unknown>> {
    const kept: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(this.value)) {
      if (known.includes(key)) continue
      kept[key] = value
      if (this.of.reading.isNews(`extra ${what} ${key}`)) {
        this.say(
          'KEY_UNKNOWN',
          key,
          `The key ${shown(key)} of a ${what} has no meaning here and is kept as it is`,
          meant(key, known, 'Nothing, unless it is a misspelling.'),
        )
      }
    }
    return kept
  }

  #wrong(key: string, what: string): null {
    this.refuse('FIELD_TYPE', key, `\`${key}\` is not ${what}`, `Write ${what}.`)
    return null
  }
}

const LONGEST_TEXT = 64 * 1024

/** The part at a path, or null when what stands there is no object. */
export function partOf(of: DocumentReading, path: Path, value: unknown): DocumentPart | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new DocumentPart(of, path, Object.fromEntries(Object.entries(value)))
    : null
}
