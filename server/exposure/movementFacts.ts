// Movements as the tracer sees them: sorted by time, with the Subject and the Flow of each.

import type { Records } from '@suyuan/seed/records/records.ts'
import type { FlowFacts, MovementFacts, Rows } from '../trace/exposure.ts'
import type { CategoryBits } from './categoryBits.ts'

/** What the movement columns of Records are joined with: new indices of holders, flows and batches, and Subjects. */
export interface MovementJoins {
  readonly holder: Int32Array
  readonly flow: Int32Array
  readonly flows: readonly FlowFacts[]
  readonly flowsFrom: Rows
  readonly batch: Int32Array
  readonly subject: Int32Array
}

/**
 * Movements sorted by (at, id, source), with `order`: the row of Records each one came from. A movement whose
 * identifiers are in conflict is left out. Cost O(M log M).
 */
export function movementFacts(
  records: Records,
  bits: CategoryBits,
  joins: MovementJoins,
): { facts: MovementFacts; order: Int32Array } {
  const rows = records.movements
  const lost = (row: number): boolean => rows.who[row]! >= 0 && joins.subject[row]! < 0
  const order = Int32Array.from(
    Array.from({ length: rows.id.length }, (_, row) => row)
      .filter((row) => !lost(row))
      .sort(
        (a, b) =>
          rows.at[a]! - rows.at[b]! ||
          compareText(rows.id[a]!, rows.id[b]!) ||
          compareText(rows.source[a]!, rows.source[b]!),
      ),
  )
  const pick = (column: Int32Array, join?: Int32Array): Int32Array =>
    order.map((row) => {
      const value = column[row]!
      return value < 0 || join === undefined ? value : join[value]!
    })
  const masks = records.categorySets.map((keys) => bits.held(keys))
  const mask = new Uint32Array(order.length * bits.words)
  order.forEach((row, at) => {
    mask.set(masks[rows.categories[row]!]!, at * bits.words)
  })
  const from = pick(rows.from, joins.holder)
  const to = pick(rows.to, joins.holder)
  const at = Float64Array.from(order, (row) => rows.at[row]!)
  const named = pick(rows.via, joins.flow)
  const via = named.map((flow, index) =>
    flow >= 0 ? flow : matchFlow(joins, from[index]!, to[index]!, at[index]!, mask, index * bits.words, bits.words),
  )
  const facts: MovementFacts = {
    count: order.length,
    id: Array.from(order, (row) => rows.id[row]!),
    source: Array.from(order, (row) => rows.source[row]!),
    at,
    until: Float64Array.from(order, (row) => (Number.isNaN(rows.until[row]!) ? rows.at[row]! : rows.until[row]!)),
    kind: Uint8Array.from(order, (row) => rows.kind[row]!),
    from,
    to,
    actor: pick(rows.actor, joins.holder),
    via,
    subject: order.map((row) => joins.subject[row]!),
    batch: pick(rows.batch, joins.batch),
    mask,
    place: Array.from(order, (row) => rows.place[row]!),
  }
  return { facts, order }
}

/** The Flow of the map that a Movement matches: same ends, valid then, most of its categories; ties: the least id. */
function matchFlow(
  joins: MovementJoins,
  from: number,
  to: number,
  at: number,
  masks: Uint32Array,
  offset: number,
  words: number,
): number {
  if (from < 0 || to < 0) return -1
  let best = -1
  let most = -1
  for (let entry = joins.flowsFrom.offsets[from]!; entry < joins.flowsFrom.offsets[from + 1]!; entry++) {
    const index = joins.flowsFrom.items[entry]!
    const flow = joins.flows[index]!
    if (flow.to !== to || at < flow.validFrom || at >= flow.validTo) continue
    let common = 0
    for (let word = 0; word < words; word++) common += countBits(flow.mask[word]! & masks[offset + word]!)
    if (common > most) {
      best = index
      most = common
    }
  }
  return best
}

function countBits(word: number): number {
  let left = word >>> 0
  let count = 0
  for (; left !== 0; count++) left &= left - 1
  return count
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
