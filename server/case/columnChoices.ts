// What the investigator said of the columns, checked against the closed lists: a category or a kind of identifier that
// nobody knows is refused, not passed over.

import { isIdentifierKind, isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import type { ColumnChoice } from '@suyuan/seed/formats/rows/columns.ts'
import { InvalidInputError } from './failures.ts'

export interface ColumnAsked {
  /** 0-based. */
  readonly index: number
  readonly category?: string | null | undefined
  /** A kind of identifier, which implies its category. Both null: leave the column out. */
  readonly identifier?: string | null | undefined
}

/** The choices for the reader. Throws InvalidInputError; it never repeats what was sent, which may be a pasted value. */
export function columnChoices(columns: readonly ColumnAsked[]): ColumnChoice[] {
  return columns.map(({ index, category, identifier }) => {
    if (index < 0) throw new InvalidInputError('A column has a negative index.', 'Count columns from 0.')
    if (category && !isKnownCategory(category)) {
      throw new InvalidInputError(`The category of column ${index} is not known.`, 'Use a key of `categories`.')
    }
    if (!identifier) return { column: index, category: category || null, identifier: null }
    if (isIdentifierKind(identifier)) return { column: index, category: category || null, identifier }
    throw new InvalidInputError(
      `The identifier of column ${index} is not known.`,
      'Use one of `identifierKinds` of the categories, for example `phone`.',
    )
  })
}
