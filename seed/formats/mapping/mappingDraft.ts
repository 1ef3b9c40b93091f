// A mapping as a steward chose it column by column, written as a `suyuan: mapping/1` file. Called by server/steward. What it
// writes is read back by readMapping.ts like any other mapping; it judges nothing itself.

import { MOVEMENT_KINDS, type MovementKind } from '@suyuan/cypher/model/movement.ts'
import { IDENTIFIER_CATEGORY } from '@suyuan/cypher/model/subject.ts'
import { isIdentifierKind } from '@suyuan/cypher/model/vocabulary.ts'
import { stringify } from 'yaml'

/** What a column is for, beside `identifier:<kind>` and `category:<key>`. */
export const COLUMN_ROLES = ['at', 'kind', 'from', 'to', 'actor', 'ticket', 'id'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

export interface MappingDraft {
  /** Name of the log. */
  readonly file: string
  readonly shape: 'csv' | 'ndjson'
  /** Columns that are used, each with its meaning: a ColumnRole, `identifier:<kind>` or `category:<key>`. */
  readonly columns: readonly { readonly name: string; readonly meaning: string }[]
  /** Said of all rows where no column says it; null: not said. */
  readonly always: { readonly kind: MovementKind | null; readonly from: string | null; readonly to: string | null }
  /** What a text of the column of acts stands for; null: no movement. */
  readonly acts: readonly { readonly value: string; readonly kind: MovementKind | null }[]
  /** How times are written, in the words of a mapping. */
  readonly timeAs: string | null
  /** IANA zone of times without one; null: that of the reading. */
  readonly timezone: string | null
}

/** A name that the mapping's own rule of names keeps to: `mapping-<log>.yml`. */
export function mappingName(file: string): string {
  const stem = file.replace(/\.gz$/i, '').replace(/\.\w+$/, '')
  return `mapping-${stem.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 100)}.yml`
}

/** The text of the file. The same draft gives the same text. */
export function mappingText(draft: MappingDraft): string {
  const columns: Record<string, unknown> = {}
  const categories = new Set<string>()
  for (const { name, meaning } of draft.columns) {
    const [sort, word = ''] = split(meaning)
    if (sort === 'identifier' && isIdentifierKind(word)) {
      columns[`subject.${word}`] = name
      categories.add(IDENTIFIER_CATEGORY[word])
    } else if (sort === 'category' && word !== '') categories.add(word)
    else if (COLUMN_ROLES.some((role) => role === meaning)) columns[meaning] = ruleOf(meaning, name, draft)
  }
  for (const field of ['kind', 'from', 'to'] as const) {
    const said = draft.always[field]
    if (said !== null && columns[field] === undefined) columns[field] = { const: said }
  }
  if (categories.size > 0) columns.categories = { const: [...categories].sort() }
  const order = [...COLUMN_ROLES, ...Object.keys(columns).filter((key) => key.startsWith('subject.')), 'categories']
  const document = {
    suyuan: 'mapping/1',
    files: [draft.file],
    format: draft.shape,
    ...(draft.timezone === null ? {} : { timezone: draft.timezone }),
    columns: Object.fromEntries(order.filter((key) => key in columns).map((key) => [key, columns[key]])),
  }
  return stringify(document, { lineWidth: 0 })
}

function ruleOf(role: string, name: string, { timeAs, acts }: MappingDraft): unknown {
  if (role === 'at' && timeAs !== null && timeAs !== 'iso') return { column: name, as: timeAs }
  if (role === 'actor') return { column: name, as: 'account' }
  if (role !== 'kind' || acts.length === 0) return name
  const isOurs = acts.every(({ value, kind }) => value === kind && MOVEMENT_KINDS.some((one) => one === value))
  return isOurs ? name : { column: name, map: Object.fromEntries(acts.map(({ value, kind }) => [value, kind])) }
}

function split(meaning: string): [string, string?] {
  const colon = meaning.indexOf(':')
  return colon < 0 ? [meaning] : [meaning.slice(0, colon), meaning.slice(colon + 1)]
}
