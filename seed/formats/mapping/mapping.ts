// A column mapping (formats.md A2) as it is applied: which files it reads, how they are parsed, which rows are movements,
// and how each field is made. Parsed by readMapping.ts, applied by readLog.ts.

import type { IdentifierKind } from '@suyuan/cypher/model/subject.ts'
import type { MOVEMENT_TEXTS } from '../native/rawMovement.ts'
import type { Condition } from './condition.ts'
import type { FieldName } from './logRow.ts'
import type { Rule } from './rule.ts'

export const LOG_SHAPES = ['csv', 'ndjson', 'json', 'xes'] as const
export type LogShape = (typeof LOG_SHAPES)[number]

/** A field of a movement that a rule can make, beside `categories` and `subject.…`. */
export type MappedField = (typeof MOVEMENT_TEXTS)[number]

export interface Mapping {
  /** null: by the ending of the file. */
  readonly shape: LogShape | null
  /** Names of the columns of a CSV without a header row; null: its first row is the header. */
  readonly header: readonly string[] | null
  readonly delimiter: string | null
  /** In JSON, the keys that lead from a document or line to its list of records; empty: it is the record, or a list. */
  readonly records: readonly string[]
  /** IANA name for times without a zone; null: that of the reading. */
  readonly timezone: string | null
  readonly where: readonly Condition[]
  readonly fields: ReadonlyMap<MappedField, Rule>
  readonly categories: Rule | null
  readonly subjects: readonly { readonly kind: IdentifierKind; readonly field: string; readonly rule: Rule }[]
}

/** Columns of a CSV that the mapping names, to be looked for in its header. */
export function columnsOf(mapping: Mapping): readonly FieldName[] {
  const rules = [...mapping.fields.values(), ...mapping.subjects.map(({ rule }) => rule)]
  if (mapping.categories !== null) rules.push(mapping.categories)
  return [...rules.flatMap(({ columns }) => columns), ...mapping.where.map(({ column }) => column)]
}
