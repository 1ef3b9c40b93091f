// The specification of why-not (reasons.ts): for one leaked row and each Holder, the first of the nested tests that fails.
// Straight from tracing.md ("Why-not"), by naive fixpoints. Used by tests only.

import { REASONS, type Reason } from '../answer.ts'
import type { LeakedRow } from '../exhibit.ts'
import type { Exposure } from '../exposure.ts'
import {
  bitsCarried,
  endsOf,
  everyMovement,
  isDelete,
  isPopulation,
  movesOf,
  placesOf,
  startsAtPeople,
  withOutlet,
} from './bruteForceFacts.ts'

/** For each Holder the test that the row fails there; null: it passes all. Of several Subjects the furthest counts. */
export function bruteReasons(exposure: Exposure, row: LeakedRow): (Reason | null)[] {
  const connected = connectedOf(exposure)
  const walks = row.subjects.map((s) => walksOf(exposure, row, s))
  return [...exposure.holders.keys()].map((h) => {
    const outcomes = walks.map((own) => reasonOf(exposure, row, own, h, connected))
    if (outcomes.includes(null)) return null
    return [...REASONS].reverse().find((reason) => outcomes.includes(reason)) ?? null
  })
}

interface Walks {
  readonly s: number
  readonly moves: readonly number[]
  readonly explained: ReadonlySet<number>
  /** Movements at which a walk arrives in time, whatever it carries; and, bit by bit, carrying that bit all the way. */
  readonly timely: ReadonlySet<number>
  readonly carrying: ReadonlyMap<number, ReadonlySet<number>>
}

function walksOf(exposure: Exposure, row: LeakedRow, s: number): Walks {
  const moves = movesOf(exposure, s)
  const explained = explainedOf(exposure, moves)
  const walk = (bit: number | null): Set<number> => walkCarries(exposure, s, moves, explained, row.seenAt, bit)
  return { s, moves, explained, timely: walk(null), carrying: new Map(row.bits.map((bit) => [bit, walk(bit)])) }
}

function reasonOf(
  exposure: Exposure,
  row: LeakedRow,
  { s, moves, explained, timely, carrying }: Walks,
  h: number,
  connected: ReadonlySet<number>,
): Reason | null {
  const { at, from } = exposure.movements
  const arriving = moves.filter((m) => placesOf(exposure, m).includes(h))
  // What left h was in it, even where no logged way explains how it came, nor when.
  const leaving = moves.filter(
    (m) => withOutlet(exposure, from[m]!).includes(h) && !explained.has(from[m]!) && !isPopulation(exposure, from[m]!),
  )
  if (arriving.length + leaving.length === 0) return connected.has(h) ? 'NOT_IN_BATCH' : 'NO_CONNECTION'

  const came = arriving.filter((m) => timely.has(m))
  const left = leaving.filter((m) => at[m]! <= row.seenAt)
  if (came.length + left.length === 0) return 'TIME_ORDER'

  const cameWith = (m: number, bit: number): boolean => carrying.get(bit)?.has(m) ?? false
  const leftWith = (m: number, bit: number): boolean => bitsCarried(exposure, m, [bit]).length > 0
  const isThere = (bit: number): boolean => came.some((m) => cameWith(m, bit)) || left.some((m) => leftWith(m, bit))
  if (!row.bits.every(isThere)) return 'MISSING_FIELDS'

  const follows = ['SYSTEM', 'DATASET'].includes(exposure.holders[h]!.kind)
  const fits = row.values.every(({ bit, hash }) => {
    const spans = spansOf(exposure, s, bit, hash)
    const wasTrue = (since: number, until: number): boolean =>
      spans.some((span) => span.from <= until && span.to > since)
    return (
      spans.length === 0 ||
      came.some((m) => cameWith(m, bit) && wasTrue(at[m]!, follows ? row.seenAt : at[m]!)) ||
      left.some((m) => leftWith(m, bit) && wasTrue(-Infinity, follows ? row.seenAt : at[m]!))
    )
  })
  return fits ? null : 'VINTAGE'
}

/** The Holders to which any walk over Flows or Movements of anybody leads from a POPULATION. */
function connectedOf(exposure: Exposure): Set<number> {
  const reached = new Set([...exposure.holders.keys()].filter((other) => isPopulation(exposure, other)))
  for (let size = -1; size !== reached.size; ) {
    size = reached.size
    for (const flow of exposure.flows)
      if (reached.has(flow.from)) for (const to of withOutlet(exposure, flow.to)) reached.add(to)
    for (const m of everyMovement(exposure))
      if (!isDelete(exposure, m) && reached.has(exposure.movements.from[m]!))
        for (const to of placesOf(exposure, m)) reached.add(to)
  }
  return reached
}

/** Holders to which own Movements lead from the people, in whatever order. */
export function explainedOf(exposure: Exposure, moves: readonly number[]): Set<number> {
  const explained = new Set<number>()
  for (let size = -1; size !== explained.size; ) {
    size = explained.size
    for (const m of moves)
      if (startsAtPeople(exposure, m) || explained.has(exposure.movements.from[m]!))
        for (const place of placesOf(exposure, m)) explained.add(place)
  }
  return explained
}

/** The own Movements by which a walk in order of time, with no end passed, arrives by `until`, carrying `bit` all the way. */
function walkCarries(
  exposure: Exposure,
  s: number,
  moves: readonly number[],
  explained: ReadonlySet<number>,
  until: number,
  bit: number | null,
): Set<number> {
  const { at, from } = exposure.movements
  const usable = moves.filter((m) => at[m]! <= until && (bit === null || bitsCarried(exposure, m, [bit]).length > 0))
  const reached = new Set<number>()
  for (let size = -1; size !== reached.size; ) {
    size = reached.size
    for (const m of usable) {
      const starts = startsAtPeople(exposure, m) || !explained.has(from[m]!)
      const follows = usable.some(
        (p) =>
          reached.has(p) &&
          placesOf(exposure, p).includes(from[m]!) &&
          at[p]! <= at[m]! &&
          endsOf(exposure, s, p, from[m]!).every((end) => at[m]! <= end.at),
      )
      if (starts || follows) reached.add(m)
    }
  }
  return reached
}

function spansOf(exposure: Exposure, s: number, bit: number, hash: number): { from: number; to: number }[] {
  const { values } = exposure
  const spans: { from: number; to: number }[] = []
  for (let i = values.bySubject.offsets[s]!; i < values.bySubject.offsets[s + 1]!; i++) {
    const v = values.bySubject.items[i]!
    if (values.bit[v] === bit && values.hash[v] === hash) spans.push({ from: values.from[v]!, to: values.to[v]! })
  }
  return spans
}
