// The identifiers of one row as tokens. Used by every reader of rows that name somebody; the raw text goes into
// seed/identify and no further: Findings name the column, never what stood in it.

import type { IdentifierKind, Token } from '@suyuan/cypher/model/subject.ts'
import { flat } from '../identify/flat.ts'
import { isMasked } from '../identify/masked.ts'
import type { Reading } from './reading.ts'
import type { RowLog } from './rowLog.ts'

export interface IdentifierCell {
  readonly kind: IdentifierKind
  /** Column name or JSON pointer, for Findings. */
  readonly field: string
  readonly raw: string
}

const NOBODY: readonly Token[] = []

/** So many raw identifiers of all kinds, and so many lists, are remembered; then it starts anew. Some 250 bytes each. */
const MOST = 100_000

export class People {
  readonly #reading: Reading
  /** Raw identifier to the list of its one token. Held for the reading only. */
  readonly #single = new Map<IdentifierKind, Map<string, readonly Token[]>>()
  #singles = 0
  readonly #several = new Map<string, readonly Token[]>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /**
   * The tokens of a row, sorted and interned (equal lists of one spelling are one array); empty when no cell names
   * anybody; null when the row was refused for a masked identifier.
   */
  of(cells: readonly IdentifierCell[], line: number, log: RowLog): readonly Token[] | null {
    let who = NOBODY
    let more: Token[] | null = null
    for (const cell of cells) {
      if (cell.raw === '') continue
      const one = this.#remembered(cell) ?? this.#identified(cell, line, log)
      if (one === null) return null
      if (who.length === 0) who = one
      else if (one.length > 0) {
        more ??= [...who]
        more.push(...one)
      }
    }
    return more === null ? who : this.#many(more)
  }

  #remembered({ kind, raw }: IdentifierCell): readonly Token[] | undefined {
    return this.#single.get(kind)?.get(raw)
  }

  #identified({ kind, field, raw }: IdentifierCell, line: number, log: RowLog): readonly Token[] | null {
    const identified = this.#reading.identify.identified(kind, raw)
    if (identified === null) {
      if (!isMasked(raw)) return NOBODY
      const remedy = 'Give the whole identifier, or leave the row out.'
      log.refuse('IDENTIFIER_MASKED', log.place(line, field), 'The identifier is masked and names nobody', remedy)
      return null
    }
    const { token, verified } = identified
    if (!verified && this.#reading.isNews(token)) {
      const message = `The ${kind} has a wrong check digit or shape and is used as it stands`
      const remedy = 'Compare it with its source; rows with the same spelling still join.'
      log.say('IDENTIFIER_UNVERIFIED', log.place(line, field), message, remedy)
    }
    return this.#remember(kind, raw, [token])
  }

  #remember(kind: IdentifierKind, raw: string, who: readonly Token[]): readonly Token[] {
    if (this.#singles >= MOST) {
      this.#single.clear()
      this.#singles = 0
    }
    const known = this.#single.get(kind) ?? new Map<string, readonly Token[]>()
    known.set(flat(raw), who)
    this.#single.set(kind, known)
    this.#singles++
    return who
  }

  #many(tokens: readonly Token[]): readonly Token[] {
    const list = [...new Set(tokens)].sort()
    const key = list.join(' ')
    const known = this.#several.get(key)
    if (known !== undefined) return known
    if (this.#several.size >= MOST) this.#several.clear()
    this.#several.set(key, list)
    return list
  }
}
