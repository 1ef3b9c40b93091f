// Who a token names at a time. Namings (rows of subjects.csv, already tokens) go in, persons come out. PURE: no file, no
// database, no clock; both doors (files and Neo4j) use this one resolver, so they cannot disagree. Rules: model.md, "Who
// is one subject". Which rows are one person is decided in joinNamings.ts.

import type { Naming, SubjectKey, Token } from '@suyuan/cypher/model/subject.ts'
import { joinNamings, type RefusedNaming } from './joinNamings.ts'
import { kindOfToken, LIFELONG } from './tokenKind.ts'

export interface Resolver {
  /** The one Subject that a token names at a time (epoch ms UTC, ±Infinity too). A token in no row, or at a time no row covers, is a Subject by itself. */
  personAt(token: Token, at: number): SubjectKey
  /**
   * Everyone whom a token named at some time up to and including `until`, sorted. The Subject that the token is by
   * itself stands among them when some of that time is covered by no row, whether or not anything was recorded of it:
   * keep only keys that you have records of.
   */
  personsUntil(token: Token, until: number): readonly SubjectKey[]
  /** The one Subject that a row names at a time; CONFLICT when its tokens name several; null for a row without tokens. */
  personOf(who: readonly Token[], at: number): SubjectKey | 'CONFLICT' | null
  /** True when there is no time at all at which the tokens of a row name one Subject. False for one token or none. */
  neverOne(who: readonly Token[]): boolean
  /** Rows that cannot be true together, by index into the namings, ascending. They name nobody. */
  readonly refused: readonly RefusedNaming[]
}

/** A stretch in which a token names a person, half-open; ±Infinity where open. */
interface Stretch {
  readonly from: number
  to: number
  readonly person: SubjectKey
}

/**
 * The resolver of a set of namings. The order of the namings changes nothing. An empty set makes every token a Subject
 * by itself. Cost O(n log n) for n namings; a question costs O(log of the rows that hold the token).
 */
export function resolveNamings(namings: readonly Naming[]): Resolver {
  const { personOfRow, refused } = joinNamings(namings)
  const stretches = stretchesByToken(namings, personOfRow)

  const personAt = (token: Token, at: number): SubjectKey => {
    const known = stretches.get(token)
    if (known === undefined) return alone(token)
    for (let i = known.length - 1; i >= 0; i--) {
      const stretch = known[i]!
      if (stretch.from <= at) return isBefore(at, stretch.to) ? stretch.person : alone(token)
    }
    return alone(token)
  }
  const personOf = (who: readonly Token[], at: number): SubjectKey | 'CONFLICT' | null => {
    let person: SubjectKey | null = null
    for (const token of who) {
      const named = personAt(token, at)
      if (person !== null && named !== person) return 'CONFLICT'
      person = named
    }
    return person
  }
  return {
    personAt,
    personOf,
    personsUntil: (token, until) => personsOf(token, stretches.get(token) ?? [], until),
    neverOne: (who) => {
      if (who.length < 2) return false
      const starts = who.flatMap((token) => (stretches.get(token) ?? []).flatMap(({ from, to }) => [from, to]))
      return [Number.NEGATIVE_INFINITY, ...starts].every((at) => personOf(who, at) === 'CONFLICT')
    },
    refused,
  }
}

/** Half-open, but a stretch without end holds at Infinity too: that is how "for ever" is asked. */
function isBefore(at: number, end: number): boolean {
  return at < end || end === Number.POSITIVE_INFINITY
}

function alone(token: Token): SubjectKey {
  return token as string as SubjectKey
}

function personsOf(token: Token, known: readonly Stretch[], until: number): SubjectKey[] {
  const persons = new Set<SubjectKey>()
  let covered = Number.NEGATIVE_INFINITY
  let gap = false
  for (const { from, to, person } of known) {
    if (from > until) break
    if (from > covered) gap = true
    covered = to
    persons.add(person)
  }
  if (gap || !isBefore(until, covered)) persons.add(alone(token))
  return [...persons].sort()
}

/** Stretches a token, sorted by start; neighbours of one person that touch or overlap are one. */
function stretchesByToken(
  namings: readonly Naming[],
  personOfRow: readonly (SubjectKey | null)[],
): Map<Token, Stretch[]> {
  const byToken = new Map<Token, Stretch[]>()
  namings.forEach((naming, row) => {
    const person = personOfRow[row] ?? null
    if (person === null) return
    for (const token of naming.who) {
      // Whoever has an ID number has it for life, whatever the validity of the row that says so.
      const always = LIFELONG.has(kindOfToken(token))
      const from = always ? Number.NEGATIVE_INFINITY : (naming.validFrom ?? Number.NEGATIVE_INFINITY)
      const to = always ? Number.POSITIVE_INFINITY : (naming.validTo ?? Number.POSITIVE_INFINITY)
      const known = byToken.get(token)
      if (known === undefined) byToken.set(token, [{ from, to, person }])
      else known.push({ from, to, person })
    }
  })
  for (const [token, known] of byToken) if (known.length > 1) byToken.set(token, merged(known))
  return byToken
}

function merged(stretches: Stretch[]): Stretch[] {
  stretches.sort((a, b) => a.from - b.from || a.to - b.to)
  const result: Stretch[] = []
  for (const stretch of stretches) {
    const last = result.at(-1)
    if (last !== undefined && last.person === stretch.person && stretch.from <= last.to)
      last.to = Math.max(last.to, stretch.to)
    else result.push({ ...stretch })
  }
  return result
}
