// Which rows of a log are movements at all: conditions on their fields, all of which must hold. PURE. Parsed by
// readMapping.ts, asked by mappedRow.ts. A row for which one fails is set aside and counted under its words.

import { type Cutting, cutText } from './cutting.ts'
import type { FieldName, LogRow } from './logRow.ts'

export interface Condition extends Cutting {
  readonly column: FieldName
  readonly test: 'equals' | 'starts' | 'contains' | 'present'
  /** For `equals`, `starts` and `contains`: one of these. */
  readonly texts: readonly string[]
  /** For `present`: whether it must be filled. */
  readonly present: boolean
  readonly not: boolean
  /** How the condition is named in counts, in the words of the mapping. */
  readonly words: string
}

export function holds(condition: Condition, row: LogRow): boolean {
  const text = cutText(condition, row.field(condition.column) ?? '')
  return answer(condition, text) !== condition.not
}

function answer({ test, texts, present }: Condition, text: string): boolean {
  switch (test) {
    case 'equals':
      return texts.includes(text)
    case 'starts':
      return texts.some((one) => text.startsWith(one))
    case 'contains':
      return texts.some((one) => text.includes(one))
    case 'present':
      return (text !== '') === present
  }
}
