// Leaked rows as the tracer reads them, for a town of nicknames: matched by hand, so that tests of the tracer do not hang
// on matching.

import { bitLookup } from '@suyuan/server/exposure/categoryBits.ts'
import type { LeakedRow } from '@suyuan/server/trace/exhibit.ts'
import type { Exposure } from '@suyuan/server/trace/exposure.ts'
import { maskOf } from '@suyuan/server/trace/mask.ts'
import type { RowSketch } from './randomTown.ts'
import { tokenOf } from './town.ts'

/** The row as matched to the people named; people of whom there are no records do not match. */
export function leakedRow(exposure: Exposure, sketch: RowSketch, row = 1): LeakedRow {
  const bitOf = bitLookup(exposure.categories, exposure.words)
  const subjects = sketch.people
    .map((nickname) => exposure.subjectKeys.indexOf(tokenOf(nickname)))
    .filter((subject) => subject !== -1)
    .sort((a, b) => a - b)
  const bits = [...new Set(sketch.categories.map(bitOf))].sort((a, b) => a - b)
  return {
    row,
    rows: 1,
    state: subjects.length === 0 ? 'UNMATCHED' : subjects.length === 1 ? 'MATCHED' : 'AMBIGUOUS',
    subjects,
    weak: false,
    seenAt: sketch.seenAt,
    categories: [...sketch.categories].sort(),
    mask: maskOf(bits, exposure.words),
    bits,
    values: sketch.values.map(({ category, hash }) => ({
      bit: bitOf(category),
      hash: exposure.values.hashes.get(hash) ?? -1,
    })),
  }
}
