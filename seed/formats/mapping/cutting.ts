// Cuts the part of a text that is meant out of it: what stands after a text, a cell of CSV inside it, what stands before
// another. PURE. Used by rule.ts and condition.ts.

import Papa from 'papaparse'

export interface Cutting {
  /** What follows this text; nothing when it does not occur. */
  readonly after: string | null
  /** The cell of this number, 1-based, of the text read as a line of CSV; null: the whole text. */
  readonly csv: number | null
  /** What stands before the first of these; all of it when none occurs. */
  readonly until: readonly string[]
}

/** Trimmed; empty for what logs write where there is nothing. */
export function cutText({ after, csv, until }: Cutting, raw: string): string {
  let text = after === null ? raw : behind(raw, after)
  if (csv !== null) text = cell(text, csv)
  for (const end of until) {
    const at = text.indexOf(end)
    if (at >= 0) text = text.slice(0, at)
  }
  text = text.trim()
  return isEmpty(text) ? '' : text
}

export function isEmpty(text: string): boolean {
  return text === '' || text === '-' || text === '<none>' || text === '<not logged>' || text === 'null'
}

function behind(text: string, start: string): string {
  const at = text.indexOf(start)
  return at < 0 ? '' : text.slice(at + start.length)
}

function cell(text: string, number: number): string {
  const line = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', preview: 1 }).data[0]
  return line?.[number - 1] ?? ''
}
