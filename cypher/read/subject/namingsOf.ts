// Puts the tokens of rows of subjects.csv together again: the graph keeps each token of a row as a NAMES of its own.

import type { Naming, Token } from '../../model/subject.ts'

export interface NamedToken {
  readonly row: string
  readonly token: Token
  readonly validFrom: number | null
  readonly validTo: number | null
}

/** The Namings, in the order in which their rows first appear, the tokens of each sorted. All tokens of a row must be given. */
export function namingsOf(names: readonly NamedToken[]): Naming[] {
  const rows = new Map<string, { who: Token[]; validFrom: number | null; validTo: number | null }>()
  for (const { row, token, validFrom, validTo } of names) {
    const known = rows.get(row)
    if (known) known.who.push(token)
    else rows.set(row, { who: [token], validFrom, validTo })
  }
  for (const { who } of rows.values()) who.sort()
  return [...rows.values()]
}
