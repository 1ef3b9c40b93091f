// Builds the tracer's Exposure from Records, whether they came from a folder or from Neo4j. Pure and deterministic:
// the same facts in any order give the same Exposure.

import { IDENTIFIER_CATEGORY } from '@suyuan/cypher/model/subject.ts'
import { type Resolver, resolveNamings } from '@suyuan/seed/identify/resolve.ts'
import type { Records } from '@suyuan/seed/records/records.ts'
import { type Along, UNWATCHED } from '../trace/along.ts'
import type { CanaryFacts, Exposure, MovementFacts, Rows, ValueFacts } from '../trace/exposure.ts'
import { type CategoryBits, categoryBits } from './categoryBits.ts'
import { compressRows } from './compressRows.ts'
import { flowFacts, holderFacts, orderById } from './holderFacts.ts'
import { movementFacts } from './movementFacts.ts'
import { type ResolvedRecords, resolveRecords } from './resolveRecords.ts'

/** Joins, sorts and indexes all facts. `along` hears of each part and may end it. Cost O(M log M + memberships). */
export function buildExposure(
  records: Records,
  resolver: Resolver = resolveNamings(records.namings),
  along: Along = UNWATCHED,
): Exposure {
  along('ARRANGING', 1, PARTS)
  const resolved = resolveRecords(records, resolver)
  along('ARRANGING', 2, PARTS)
  const bits = categoryBits(keysInUse(records))
  const holderOrder = orderById(records.holders)
  const sorted = holderOrder.map((old) => records.holders[old]!)
  const holderIndex = new Map<string, number>(sorted.map((holder, index) => [holder.id, index]))
  const holders = holderFacts(sorted, holderIndex)
  const flows = flowFacts(
    orderById(records.flows).map((old) => records.flows[old]!),
    holderIndex,
    bits,
  )
  const flowIndex = new Map(flows.map((flow, index) => [flow.id, index]))
  const flowsFrom = compressRows(
    holders.length,
    flows.map((flow) => flow.from),
    null,
  )
  const batchOrder = records.batches
    .map((_, old) => old)
    .sort((a, b) => (records.batches[a]! < records.batches[b]! ? -1 : 1))
  const batchPlace = invert(batchOrder)
  const { facts: movements } = movementFacts(records, bits, {
    holder: invert(holderOrder),
    flow: Int32Array.from(records.flows, (flow) => flowIndex.get(flow.id) ?? -1),
    flows,
    flowsFrom,
    batch: batchPlace,
    subject: resolved.movementSubject,
  })
  along('ARRANGING', 3, PARTS)
  const subjects = resolved.keys.length
  const batchMembers = members(records, resolved, batchPlace)
  const isCanary = new Uint8Array(subjects)
  for (const subject of resolved.canarySubject) if (subject >= 0) isCanary[subject] = 1
  along('ARRANGING', 4, PARTS)
  const subjectBatches = transpose(batchMembers, subjects)
  const batchMovements = compressRows(records.batches.length, movements.batch, null)
  return {
    holders,
    holderIndex,
    flows,
    flowsFrom,
    flowsTo: compressRows(
      holders.length,
      flows.map((flow) => flow.to),
      null,
    ),
    categories: bits.keys,
    prices: bits.prices,
    words: bits.words,
    subjects,
    subjectKeys: resolved.keys,
    isCanary,
    movements,
    batchIds: batchOrder.map((old) => records.batches[old]!),
    batchMembers,
    batchMovements,
    subjectMovements: compressRows(subjects, movements.subject, null),
    subjectBatches,
    movementsTo: compressRows(holders.length, movements.to, null),
    movementsFrom: compressRows(holders.length, movements.from, null),
    movementsBy: compressRows(holders.length, movements.actor, null),
    values: valueFacts(records, resolved, bits),
    canaries: canaryFacts(records, resolved, holderIndex, movements, batchOrder),
    population: population(movements, batchMembers, isCanary),
  }
}

/** Parts of about equal cost; the first is the resolver, see snapshot.ts. */
const PARTS = 5

function keysInUse(records: Records): Set<string> {
  const keys = new Set<string>(Object.values(IDENTIFIER_CATEGORY))
  for (const set of records.categorySets) for (const key of set) keys.add(key)
  for (const flow of records.flows) for (const key of flow.categories) keys.add(key)
  for (const attribute of records.attributes) keys.add(attribute.category)
  return keys
}

function invert(order: readonly number[]): Int32Array {
  const places = new Int32Array(order.length)
  order.forEach((old, place) => {
    places[old] = place
  })
  return places
}

/** batch -> distinct members, ascending. */
function members(records: Records, resolved: ResolvedRecords, batchPlace: Int32Array): Rows {
  const batchOf = records.memberBatch.map((batch, row) => (resolved.memberSubject[row]! < 0 ? -1 : batchPlace[batch]!))
  const rows = compressRows(records.batches.length, batchOf, resolved.memberSubject)
  const offsets = new Int32Array(rows.offsets.length)
  const items = new Int32Array(rows.items.length)
  let kept = 0
  for (let batch = 0; batch + 1 < rows.offsets.length; batch++) {
    const sorted = rows.items.subarray(rows.offsets[batch]!, rows.offsets[batch + 1]!).sort()
    for (let place = 0; place < sorted.length; place++)
      if (place === 0 || sorted[place] !== sorted[place - 1]) items[kept++] = sorted[place]!
    offsets[batch + 1] = kept
  }
  return { offsets, items: items.slice(0, kept) }
}

/** member -> batches, ascending. */
function transpose(rows: Rows, keys: number): Rows {
  const batchOf = new Int32Array(rows.items.length)
  for (let batch = 0; batch + 1 < rows.offsets.length; batch++)
    batchOf.fill(batch, rows.offsets[batch]!, rows.offsets[batch + 1]!)
  return compressRows(keys, rows.items, batchOf)
}

function valueFacts(records: Records, resolved: ResolvedRecords, bits: CategoryBits): ValueFacts {
  const hashes = new Map<string, number>()
  for (const attribute of [...records.attributes].sort((a, b) => (a.hash < b.hash ? -1 : 1)))
    if (!hashes.has(attribute.hash)) hashes.set(attribute.hash, hashes.size)
  const order = records.attributes
    .map((_, row) => row)
    .filter((row) => resolved.attributeSubject[row]! >= 0)
    .sort((a, b) => {
      const [left, right] = [records.attributes[a]!, records.attributes[b]!]
      return (
        resolved.attributeSubject[a]! - resolved.attributeSubject[b]! ||
        bits.bitOf(left.category) - bits.bitOf(right.category) ||
        (left.validFrom ?? Number.NEGATIVE_INFINITY) - (right.validFrom ?? Number.NEGATIVE_INFINITY) ||
        hashes.get(left.hash)! - hashes.get(right.hash)!
      )
    })
  const rows = order.map((row) => records.attributes[row]!)
  return {
    bySubject: compressRows(
      resolved.keys.length,
      order.map((row) => resolved.attributeSubject[row]!),
      null,
    ),
    bit: Int32Array.from(rows, (attribute) => bits.bitOf(attribute.category)),
    hash: Int32Array.from(rows, (attribute) => hashes.get(attribute.hash)!),
    from: Float64Array.from(rows, (attribute) => attribute.validFrom ?? Number.NEGATIVE_INFINITY),
    to: Float64Array.from(rows, (attribute) => attribute.validTo ?? Number.POSITIVE_INFINITY),
    hashes,
  }
}

function canaryFacts(
  records: Records,
  resolved: ResolvedRecords,
  holderIndex: ReadonlyMap<string, number>,
  movements: MovementFacts,
  batchOrder: readonly number[],
): CanaryFacts[] {
  if (records.canaries.length === 0) return []
  const movementIndex = new Map(movements.id.map((id, index) => [id, index]))
  const batchIndex = new Map(batchOrder.map((old, place) => [records.batches[old]!, place]))
  return records.canaries
    .flatMap((canary, row) => {
      const subject = resolved.canarySubject[row]!
      const holder = holderIndex.get(canary.plantedIn) ?? -1
      const movement = holder >= 0 ? -1 : (movementIndex.get(canary.plantedIn) ?? -1)
      const batch = holder >= 0 || movement >= 0 ? -1 : (batchIndex.get(canary.plantedIn) ?? -1)
      if (subject < 0 || (holder < 0 && movement < 0 && batch < 0)) return []
      return [{ subject, holder, movement, batch, plantedAt: canary.plantedAt ?? Number.NEGATIVE_INFINITY }]
    })
    .sort((a, b) => a.subject - b.subject || a.holder - b.holder || a.movement - b.movement || a.batch - b.batch)
}

/** Subjects with at least one copy, canaries not counted. */
function population(movements: MovementFacts, batchMembers: Rows, isCanary: Uint8Array): number {
  const seen = new Uint8Array(isCanary.length)
  const batchSeen = new Uint8Array(batchMembers.offsets.length)
  for (let index = 0; index < movements.count; index++) {
    if (movements.to[index]! < 0) continue
    if (movements.subject[index]! >= 0) seen[movements.subject[index]!] = 1
    const batch = movements.batch[index]!
    if (batch < 0 || batchSeen[batch] === 1) continue
    batchSeen[batch] = 1
    for (let entry = batchMembers.offsets[batch]!; entry < batchMembers.offsets[batch + 1]!; entry++)
      seen[batchMembers.items[entry]!] = 1
  }
  let count = 0
  for (let subject = 0; subject < seen.length; subject++) if (seen[subject] === 1 && isCanary[subject] === 0) count++
  return count
}
