// How one field of a movement is made from a row: a constant, or a column with what is to be done to it. Parsed from the
// mapping by readRule.ts, applied by mappedRow.ts. There are no patterns to be matched, so no row can make one run for ever.

import type { Identify } from '../../identify/identify.ts'
import { type Cutting, cutText, isEmpty } from './cutting.ts'
import type { FieldName, LogRow } from './logRow.ts'
import { found, type TakenKind } from './take.ts'
import { type TimeShape, timeText } from './timeText.ts'

export interface Rule extends Cutting {
  /** Set: the rule is this text, and nothing below is asked. */
  readonly constant: readonly string[] | null
  /** The first of these that is filled; all of them when `join` is set. */
  readonly columns: readonly FieldName[]
  readonly join: string | null
  /** The first identifier of this kind in the text. */
  readonly take: TakenKind | null
  readonly as: TimeShape | 'account' | 'token' | null
  /** Of each entry, what the text stands for; null sets the row aside. Without: the text itself. */
  readonly map: ReadonlyMap<string, readonly string[] | null> | null
  readonly fallback: readonly string[] | null
  readonly prefix: string
}

export type Given =
  /** Mostly one. `unmapped` is set when there is a `map` that has no entry for it: then the texts are the text itself. */
  | { readonly texts: readonly string[]; readonly unmapped?: string }
  /** What stands in the column is no text. */
  | { readonly fault: 'NO_TEXT'; readonly column: string }
  /** The map says that this text is no movement. */
  | { readonly fault: 'ASIDE'; readonly text: string }

const NOTHING: Given = { texts: [] }

/** `zone` is for times without one; null: they are left as they are, and refused by whoever reads them. */
export function given(rule: Rule, row: LogRow, identify: Identify, zone: string | null): Given {
  if (rule.constant !== null) return { texts: rule.constant }
  const raw = rawText(rule, row)
  if (typeof raw !== 'string') return raw
  const text = cut(rule, raw)
  if (text === '') return rule.fallback === null ? NOTHING : { texts: rule.fallback }
  if (rule.map !== null) {
    const entry = rule.map.has(text) ? rule.map.get(text) : rule.map.get(text.toLowerCase())
    if (entry === null) return { fault: 'ASIDE', text }
    if (entry !== undefined) return { texts: entry }
    if (rule.fallback !== null) return { texts: rule.fallback }
  }
  const texts = [`${rule.prefix}${shaped(rule, text, identify, zone)}`]
  return rule.map === null ? { texts } : { texts, unmapped: text }
}

function rawText(rule: Rule, row: LogRow): string | Given {
  const parts: string[] = []
  for (const column of rule.columns) {
    const text = row.field(column)
    if (text === null) return { fault: 'NO_TEXT', column: column.text }
    if (isEmpty(text)) continue
    parts.push(text)
    if (rule.join === null) break
  }
  return parts.join(rule.join ?? '')
}

function cut(rule: Rule, raw: string): string {
  const text = cutText(rule, raw)
  return rule.take === null ? text : (found(rule.take, text) ?? '')
}

/** An account is shown as it is when it can be no person's address or number; otherwise by its token. */
const PLAIN_ACCOUNT = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/

function shaped(rule: Rule, text: string, identify: Identify, zone: string | null): string {
  switch (rule.as) {
    case null:
      return text
    case 'account':
      return PLAIN_ACCOUNT.test(text) && !/\d{5}/.test(text) ? text : (identify.token('username', text) ?? '')
    case 'token':
      return identify.token('username', text) ?? ''
    default:
      return timeText(text, rule.as, zone)
  }
}
