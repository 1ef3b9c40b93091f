// The identifiers of one row as tokens. Used by every reader of rows that name somebody; the raw text goes into
// seed/identify and no further: Findings name the column, never what stood in it.

import type { IdentifierKind, Token } from '@suyuan/cypher/model/subject.ts'
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

export class People {
  readonly #reading: Reading
  readonly #single = new Map<Token, readonly Token[]>()
  readonly #several = new Map<string, readonly Token[]>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /**
   * The tokens of a row, sorted and interned (equal lists are one array); empty when no cell names anybody; null when
   * the row was refused for a masked identifier.
   */
  of(cells: readonly IdentifierCell[], line: number, log: RowLog): readonly Token[] | null {
    let first: Token | null = null
    let more: Token[] | null = null
    for (const { kind, field, raw } of cells) {
      if (raw === '') continue
      const identified = this.#reading.identify.identified(kind, raw)
      if (identified === null) {
        if (!isMasked(raw)) continue
        log.refuse(
          'IDENTIFIER_MASKED',
          log.place(line, field),
          'The identifier is masked and names nobody',
          'Give the whole identifier, or leave the row out.',
        )
        return null
      }
      const { token } = identified
      if (!identified.verified && this.#reading.isNews(token)) {
        log.say(
          'IDENTIFIER_UNVERIFIED',
          log.place(line, field),
          `The ${kind} has a wrong check digit or shape and is used as it stands`,
          'Compare it with its source; rows with the same spelling still join.',
        )
      }
      if (first === null) first = token
      else if (more === null) more = [first, token]
      else more.push(token)
    }
    if (first === null) return NOBODY
    return more === null ? this.#one(first) : this.#many(more)
  }

  #one(token: Token): readonly Token[] {
    const known = this.#single.get(token)
    if (known !== undefined) return known
    const list = [token]
    this.#single.set(token, list)
    return list
  }

  #many(tokens: Token[]): readonly Token[] {
    const list = [...new Set(tokens)].sort()
    if (list.length === 1) return this.#one(list[0]!)
    const key = list.join(' ')
    const known = this.#several.get(key)
    if (known !== undefined) return known
    this.#several.set(key, list)
    return list
  }
}
