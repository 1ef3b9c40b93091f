// Decides which namings are one person and which cannot be true together, and gives each person a key. Used by
// resolve.ts only. PURE, and blind to the order of the rows: each decision looks at all of them.

import type { Naming, SubjectKey, Token } from '@suyuan/cypher/model/subject.ts'
import { Groups } from './groups.ts'
import { endTime, overlappingDiffering, startTime } from './overlap.ts'
import { kindOfToken, LIFELONG } from './tokenKind.ts'

/** Kinds of which one person cannot have two at a time: rows that differ in one contradict each other. */
export const DECIDING = ['nationalId', 'customerNo'] as const

export interface RefusedNaming {
  /** Index into the namings. */
  readonly row: number
  /** The kind in which it contradicts another row. */
  readonly kind: (typeof DECIDING)[number]
}

export interface Joined {
  /** Person of each naming; null where it was refused or names nobody. */
  readonly personOfRow: readonly (SubjectKey | null)[]
  readonly refused: readonly RefusedNaming[]
}

/**
 * Rows are one person when they share an identifier that is bound to a person for life, share any identifier at
 * overlapping times, or share two identifiers and differ in no deciding kind. Overlapping rows that share an identifier,
 * directly or through others, and differ in a deciding kind are refused, all of them: nothing says which is right.
 */
export function joinNamings(namings: readonly Naming[]): Joined {
  const refused = new Map<number, RefusedNaming>()
  const refuse = (rows: readonly number[], kind: RefusedNaming['kind']): void => {
    for (const row of rows) if (!refused.has(row)) refused.set(row, { row, kind })
  }
  const deciding = DECIDING.map((kind) => ({ kind, value: namings.map((naming) => tokenOf(naming, kind)) }))
  const sharing = rowsByToken(namings)

  for (const { kind } of deciding) refuse(withTwo(namings, kind), kind)
  for (const rows of sharing.values()) {
    for (const { kind, value } of deciding) refuse(overlappingDiffering(rows, namings, value), kind)
  }
  const groups = new Groups(namings.length)
  const kept = (rows: readonly number[]): number[] => rows.filter((row) => !refused.has(row))
  for (const [token, rows] of sharing) {
    if (LIFELONG.has(kindOfToken(token))) groups.joinAll(kept(rows))
    else joinOverlapping(kept(rows), namings, groups)
  }
  for (const rows of rowsByPair(namings, sharing).values()) {
    const left = kept(rows)
    const agree = deciding.every(
      ({ value }) => new Set(left.map((row) => value[row]).filter((one) => one !== null)).size < 2,
    )
    if (agree) groups.joinAll(left)
  }
  for (const rows of groups.all(kept(namings.map((_, row) => row)))) {
    for (const { kind, value } of deciding) {
      if (rows.length > 1 && overlappingDiffering(rows, namings, value).length > 0) refuse(rows, kind)
    }
  }
  return {
    personOfRow: keysOf(groups.all(kept(namings.map((_, row) => row))), namings),
    refused: [...refused.values()].sort((a, b) => a.row - b.row),
  }
}

/** A person's key: the least token that names nobody else at any time; else the least token with the start of its row. */
function keysOf(persons: Iterable<readonly number[]>, namings: readonly Naming[]): (SubjectKey | null)[] {
  const personOfRow: (SubjectKey | null)[] = namings.map(() => null)
  const listed = [...persons]
  const holders = new Map<Token, number>()
  listed.forEach((rows, person) => {
    for (const token of new Set(rows.flatMap((row) => namings[row]!.who))) {
      holders.set(token, holders.has(token) ? -1 : person)
    }
  })
  listed.forEach((rows, person) => {
    const tokens = [...new Set(rows.flatMap((row) => namings[row]!.who))].sort()
    if (tokens.length === 0) return
    const only = tokens.find((token) => holders.get(token) === person && isForEver(token, rows, namings))
    const key = only ?? `${tokens[0]!}@${startOf(tokens[0]!, rows, namings)}`
    for (const row of rows) personOfRow[row] = key as string as SubjectKey
  })
  return personOfRow
}

/** True when no time is left at which the token would be a Subject by itself, whose key is the bare token. */
function isForEver(token: Token, rows: readonly number[], namings: readonly Naming[]): boolean {
  if (LIFELONG.has(kindOfToken(token))) return true
  const naming = rows.map((row) => namings[row]!).filter(({ who }) => who.includes(token))
  let covered = Number.NEGATIVE_INFINITY
  for (const row of naming.sort((a, b) => startTime(a) - startTime(b))) {
    if (startTime(row) > covered) return false
    covered = Math.max(covered, endTime(row))
  }
  return covered === Number.POSITIVE_INFINITY
}

function startOf(token: Token, rows: readonly number[], namings: readonly Naming[]): string {
  const naming = rows.map((row) => namings[row]!).filter(({ who }) => who.includes(token))
  const least = naming.reduce((start, row) => Math.min(start, startTime(row)), Number.POSITIVE_INFINITY)
  return Number.isFinite(least) ? String(least) : '-'
}

function tokenOf(naming: Naming, kind: RefusedNaming['kind']): Token | null {
  return naming.who.find((token) => kindOfToken(token) === kind) ?? null
}

/** Rows that give two different identifiers of one deciding kind. */
function withTwo(namings: readonly Naming[], kind: RefusedNaming['kind']): number[] {
  return namings.flatMap((naming, row) =>
    new Set(naming.who.filter((token) => kindOfToken(token) === kind)).size > 1 ? [row] : [],
  )
}

/** Tokens that stand in two rows or more, with those rows. */
function rowsByToken(namings: readonly Naming[]): Map<Token, number[]> {
  const rows = new Map<Token, number[]>()
  namings.forEach((naming, row) => {
    for (const token of new Set(naming.who)) {
      const known = rows.get(token)
      if (known === undefined) rows.set(token, [row])
      else known.push(row)
    }
  })
  for (const [token, known] of rows) if (known.length < 2) rows.delete(token)
  return rows
}

/** Rows that share two identifiers, by the pair. */
function rowsByPair(namings: readonly Naming[], sharing: ReadonlyMap<Token, unknown>): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  namings.forEach((naming, row) => {
    const shared = [...new Set(naming.who)].filter((token) => sharing.has(token)).sort()
    shared.forEach((first, i) => {
      for (const second of shared.slice(i + 1)) {
        const pair = `${first} ${second}`
        const known = rows.get(pair)
        if (known === undefined) rows.set(pair, [row])
        else known.push(row)
      }
    })
  })
  return rows
}

function joinOverlapping(rows: readonly number[], namings: readonly Naming[], groups: Groups): void {
  const sorted = [...rows].sort((a, b) => startTime(namings[a]!) - startTime(namings[b]!))
  let last = sorted[0]
  for (const row of sorted.slice(1)) {
    if (startTime(namings[row]!) < endTime(namings[last!]!)) groups.join(last!, row)
    if (endTime(namings[row]!) > endTime(namings[last!]!)) last = row
  }
}
