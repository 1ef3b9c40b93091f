// The tokens that name one Subject, and when each does: the way back from a person to the rows of the database, which
// know tokens only. Asked when somebody wants the Movements of a Subject.

import type { Naming, Token } from '@suyuan/cypher/model/subject.ts'
import type { Resolver } from '@suyuan/seed/identify/resolve.ts'

export interface TokenStretch {
  readonly token: Token
  /** Epoch ms UTC, half-open; null: open. */
  readonly from: number | null
  readonly to: number | null
}

/** Sorted by token, then time. Empty for a Subject that nobody is. Cost O(namings). */
export function tokensOfSubject(namings: readonly Naming[], resolver: Resolver, subject: string): TokenStretch[] {
  const bounds = new Map<Token, Set<number>>()
  for (const { who, validFrom, validTo } of namings) {
    for (const token of who) {
      const known = bounds.get(token) ?? new Set<number>()
      if (validFrom !== null) known.add(validFrom)
      if (validTo !== null) known.add(validTo)
      bounds.set(token, known)
    }
  }
  // A Subject that no row of the register names is known by the token itself.
  const own = subject as Token
  if (!bounds.has(own)) bounds.set(own, new Set())
  return [...bounds]
    .flatMap(([token, times]) => stretchesOf(token, times).filter((one) => namesAt(resolver, one, subject)))
    .sort((a, b) => (a.token < b.token ? -1 : a.token > b.token ? 1 : (a.from ?? -Infinity) - (b.from ?? -Infinity)))
}

function stretchesOf(token: Token, times: ReadonlySet<number>): TokenStretch[] {
  const ends = [null, ...[...times].sort((a, b) => a - b), null]
  return ends.slice(1).map((to, index) => ({ token, from: ends[index] ?? null, to }))
}

/** Whom a token names changes at a bound only, so one instant speaks for the whole stretch. */
function namesAt(resolver: Resolver, { token, from, to }: TokenStretch, subject: string): boolean {
  return resolver.personAt(token, from ?? (to === null ? 0 : to - 1)) === subject
}
