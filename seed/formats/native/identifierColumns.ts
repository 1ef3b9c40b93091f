// The columns of the small tables of formats.md A3: identifier columns from the closed list, and named columns of the
// table's own. Shared by the readers of batches, subjects, attributes and canaries.

import { IDENTIFIER_CATEGORY } from '@suyuan/cypher/model/subject.ts'
import { identifierOfHeader, isIdentifierKind } from '@suyuan/cypher/model/vocabulary.ts'
import { meant } from '../../check/nearest.ts'
import { shown } from '../../check/shown.ts'
import type { IdentifierCell } from '../people.ts'
import type { RowLog } from '../rowLog.ts'

export interface TableColumns<Name extends string> {
  /** Identifier cells of a row. */
  readonly who: (cells: readonly string[]) => IdentifierCell[]
  /** Text of a named column, trimmed; empty where the table has no such column. */
  readonly text: (cells: readonly string[], name: Name) => string
}

/** null after refusing the file: a needed column is missing, or no column is an identifier. */
export function tableColumns<Name extends string>(
  header: readonly string[],
  needed: readonly Name[],
  optional: readonly Name[],
  log: RowLog,
): TableColumns<Name> | null {
  const lacking = needed.find((name) => !header.includes(name))
  if (lacking !== undefined) {
    log.refuse(
      'CSV_HEADER',
      log.place(1),
      `There is no column \`${lacking}\``,
      'Name the columns as formats.md A3 does.',
    )
    return null
  }
  const identifiers = header.flatMap((name, column) => (isIdentifierKind(name) ? [{ kind: name, column }] : []))
  if (identifiers.length === 0) {
    log.refuse(
      'CSV_HEADER',
      log.place(1),
      'There is no identifier column',
      'Name one of the closed list, for example `phone` or `customerNo`.',
    )
    return null
  }
  const own: readonly string[] = [...needed, ...optional]
  header.forEach((name, column) => {
    if (own.includes(name) || isIdentifierKind(name)) return
    log.say(
      'COLUMN_UNKNOWN',
      log.place(1, `column ${column + 1}`),
      `The column ${shown(name)} is not read`,
      remedyFor(name, [...own, ...Object.keys(IDENTIFIER_CATEGORY)]),
    )
  })
  const columns = new Map(own.map((name) => [name, header.indexOf(name)]))
  return {
    who: (cells) => identifiers.map(({ kind, column }) => ({ kind, field: kind, raw: cells[column]! })),
    text: (cells, name) => cells[columns.get(name) ?? -1]?.trim() ?? '',
  }
}

function remedyFor(name: string, known: readonly string[]): string {
  const kind = identifierOfHeader(name)
  if (kind !== null) return `Rename it to \`${kind}\` if that is what it holds.`
  return meant(name, known, 'Rename it to a column of this table, or leave it.')
}
