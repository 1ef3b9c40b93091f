// JSON logs as rows: one object a line, or a whole document, each of which may hold a list of records further in. PURE.
// Used by readLog.ts.

import { isObject, jsonRow, type LogRow } from './logRow.ts'

/**
 * The records in a value: itself, its entries if it is a list, or what stands at the end of `path`, lists on the way
 * included. `none` counts entries that are no objects. What a record stood in answers for fields that it lacks.
 */
export function recordsIn(
  value: unknown,
  path: readonly string[],
  lineOf: (ordinal: number) => number,
): { readonly rows: LogRow[]; readonly none: number } {
  const rows: LogRow[] = []
  let none = 0
  const walk = (at: unknown, depth: number, inside: readonly Readonly<Record<string, unknown>>[]): void => {
    if (Array.isArray(at)) {
      for (const one of at) walk(one, depth, inside)
      return
    }
    if (!isObject(at)) {
      none++
      return
    }
    const key = path[depth]
    if (key === undefined) rows.push(jsonRow([at, ...inside], lineOf(rows.length + none + 1)))
    else if (at[key] !== undefined && at[key] !== null) walk(at[key], depth + 1, [at, ...inside])
  }
  walk(value, 0, [])
  return { rows, none }
}
