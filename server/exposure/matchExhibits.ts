// Matches leaked rows to Subjects and turns them into what the tracer reads. Rows of one person become one row of
// evidence. Sees tokens and fingerprints only: raw values were hashed when the rows were read.

import type { Exhibit } from '@suyuan/cypher/model/case.ts'
import type { SubjectKey } from '@suyuan/cypher/model/subject.ts'
import type { Resolver } from '@suyuan/seed/identify/resolve.ts'
import type { LeakedRow } from '../trace/exhibit.ts'
import type { Exposure } from '../trace/exposure.ts'
import { bitLookup } from './categoryBits.ts'
import { matchByValues } from './matchByValues.ts'

export type ReadRow = Pick<Exhibit, 'row' | 'seenAt' | 'who' | 'cells' | 'masked'>

/**
 * Leaked rows, one a Subject (or a set of them), in the order of their first row. `seenAt` (epoch ms UTC) stands in where
 * a row has none. An identifier matches everyone it named at any time up to then; several identifiers of one row narrow
 * each other. Without a known identifier, values match when two or more fit exactly one Subject. Cost O(rows + values).
 */
export function matchExhibits(
  exposure: Exposure,
  resolver: Resolver,
  rows: readonly ReadRow[],
  seenAt: number,
): LeakedRow[] {
  const merged = new Map<string, LeakedRow>()
  for (const [place, shown] of matchEach(exposure, resolver, rows, seenAt).entries()) {
    const row = rows[place]!
    const key =
      shown.subjects.length > 0
        ? shown.subjects.join(' ')
        : `${shown.state} ${row.who.join(' ')} ${row.who.length ? '' : row.row}`
    const known = merged.get(key)
    merged.set(key, known === undefined ? shown : join(exposure, known, shown))
  }
  return [...merged.values()]
}

/** Each leaked row by itself, in the order given: what a Case shows of its Exhibits. Cost as matchExhibits. */
export function matchEach(
  exposure: Exposure,
  resolver: Resolver,
  rows: readonly ReadRow[],
  seenAt: number,
): LeakedRow[] {
  const index = new Map(exposure.subjectKeys.map((key, subject) => [key as SubjectKey, subject]))
  const bitOf = bitLookup(exposure.categories, exposure.words)
  const byValues = matchByValues(exposure)
  return rows.map((row) => {
    const at = row.seenAt ?? seenAt
    const values = row.cells.map((cell) => ({
      bit: bitOf(cell.category),
      hash: cell.hash === null ? -1 : (exposure.values.hashes.get(cell.hash) ?? -1),
    }))
    const named = subjectsNamed(row, at, resolver, index)
    const weak = named.length === 0 ? byValues(values) : null
    return leakedRow(exposure, row, weak === null ? named : [weak], weak !== null, at, values)
  })
}

function subjectsNamed(row: ReadRow, at: number, resolver: Resolver, index: ReadonlyMap<SubjectKey, number>): number[] {
  const sets = row.who
    .map((token) => resolver.personsUntil(token, at).flatMap((key) => index.get(key) ?? []))
    .filter((set) => set.length > 0)
  if (sets.length === 0) return []
  const all = sets.reduce((left, right) => left.filter((subject) => right.includes(subject)))
  // Identifiers of different people in one row: it may be about any of them.
  const subjects = all.length > 0 ? all : sets.flat()
  return [...new Set(subjects)].sort((a, b) => a - b)
}

function leakedRow(
  exposure: Exposure,
  row: ReadRow,
  subjects: readonly number[],
  weak: boolean,
  seenAt: number,
  values: readonly { bit: number; hash: number }[],
): LeakedRow {
  const bits = [...new Set(values.map((value) => value.bit))].sort((a, b) => a - b)
  const mask = new Uint32Array(exposure.words)
  for (const bit of bits) mask[bit >>> 5]! |= 1 << (bit & 31)
  const state =
    subjects.length === 1 ? 'MATCHED' : subjects.length > 1 ? 'AMBIGUOUS' : row.masked ? 'MASKED' : 'UNMATCHED'
  return {
    row: row.row,
    rows: 1,
    state,
    subjects,
    weak,
    seenAt,
    categories: [...new Set(row.cells.map((cell) => cell.category))].sort(),
    mask,
    bits,
    values: values.filter((value) => value.hash >= 0),
  }
}

/** Two rows of one person: what either has, seen when the first was. */
function join(exposure: Exposure, first: LeakedRow, second: LeakedRow): LeakedRow {
  const mask = Uint32Array.from({ length: exposure.words }, (_, word) => first.mask[word]! | second.mask[word]!)
  const known = new Set(first.values.map((value) => `${value.bit} ${value.hash}`))
  return {
    ...first,
    rows: first.rows + second.rows,
    weak: first.weak && second.weak,
    seenAt: Math.min(first.seenAt, second.seenAt),
    categories: [...new Set([...first.categories, ...second.categories])].sort(),
    mask,
    bits: [...new Set([...first.bits, ...second.bits])].sort((a, b) => a - b),
    values: [...first.values, ...second.values.filter((value) => !known.has(`${value.bit} ${value.hash}`))],
  }
}
