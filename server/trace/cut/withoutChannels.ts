// The Exposure as it would have been: without severed channels and Holders and without what came over them, with other
// controls in force. Holders, people and values stay as they are, so that places in lists mean the same in both.

import { membersOf } from '../exposed.ts'
import type { Exposure, FlowFacts, HolderFacts, MovementFacts, Rows } from '../exposure.ts'
import { rowOf } from '../own.ts'
import { type Remains, remainsOf } from './severed.ts'
import type { Toggles } from './toggles.ts'

export interface Counterfactual {
  readonly exposure: Exposure
  readonly prevented: Remains['prevented']
}

/** What would have been. Without any toggle the Exposure says the same as before. Cost: see remainsOf, plus the records. */
export function withoutChannels(exposure: Exposure, toggles: Toggles): Counterfactual {
  const remains = remainsOf(exposure, toggles)
  const { flows, flowPlace } = flowsLeft(exposure, toggles)
  const kept = [...remains.gone.keys()].filter((m) => remains.gone[m] === 0)
  const lists = listsLeft(exposure, remains, kept)
  const movements = movementsLeft(exposure, remains, kept, flowPlace, lists.batch)
  const { length } = exposure.holders
  const byColumn = (column: Int32Array): Rows => rowsBy(length, column)
  return {
    prevented: remains.prevented,
    exposure: {
      ...exposure,
      holders: exposure.holders.map((holder) => withControls(holder, toggles)),
      flows,
      flowsFrom: rowsBy(
        length,
        Int32Array.from(flows, ({ from }) => from),
      ),
      flowsTo: rowsBy(
        length,
        Int32Array.from(flows, ({ to }) => to),
      ),
      movements,
      batchIds: lists.ids,
      batchMembers: rowsOfLists(lists.members),
      batchMovements: rowsBy(lists.ids.length, movements.batch),
      subjectMovements: rowsBy(exposure.subjects, movements.subject),
      subjectBatches: batchesOf(exposure.subjects, lists.members),
      movementsTo: byColumn(movements.to),
      movementsFrom: byColumn(movements.from),
      movementsBy: byColumn(movements.actor),
      canaries: exposure.canaries.flatMap((canary) => {
        if (canary.movement !== -1) {
          const place = kept.indexOf(canary.movement)
          return place === -1 ? [] : [{ ...canary, movement: place }]
        }
        const cut = lists.cutFrom.get(canary.batch) ?? []
        return [canary, ...cut.map((batch) => ({ ...canary, batch }))]
      }),
      population: populationOf(exposure, movements, lists.members),
    },
  }
}

function withControls(holder: HolderFacts, toggles: Toggles): HolderFacts {
  const named = (list: Toggles['withControls']) =>
    list.filter((one) => one.holder === holder.id).map((one) => one.control)
  const off = named(toggles.withoutControls)
  const on = named(toggles.withControls)
  if (off.length + on.length === 0) return holder
  return { ...holder, controls: [...new Set([...holder.controls, ...on])].filter((one) => !off.includes(one)).sort() }
}

/** Flows that are neither severed nor end at a Holder that is taken out, and where each old one stands now (-1: gone). */
function flowsLeft(exposure: Exposure, toggles: Toggles): { flows: FlowFacts[]; flowPlace: Int32Array } {
  const { flows, holders } = exposure
  const out = (holder: number): boolean => {
    const { id, kind, partOf } = holders[holder]!
    const place = kind === 'EMPLOYEE' ? holders[partOf]?.id : undefined
    return toggles.withoutHolders.includes(id) || (place !== undefined && toggles.withoutHolders.includes(place))
  }
  const left = flows.filter((flow) => !toggles.withoutFlows.includes(flow.id) && !out(flow.from) && !out(flow.to))
  return { flows: left, flowPlace: Int32Array.from(flows, (flow) => left.indexOf(flow)) }
}

interface Lists {
  readonly ids: readonly string[]
  readonly members: readonly Int32Array[]
  /** Batch of each kept Movement. */
  readonly batch: Int32Array
  /** Old Batch -> the Batches that were cut from it. */
  readonly cutFrom: ReadonlyMap<number, readonly number[]>
}

/** The Batches; a Movement that lost some of its people gets a Batch of its own with those who are left. */
function listsLeft(exposure: Exposure, remains: Remains, kept: readonly number[]): Lists {
  const ids = [...exposure.batchIds]
  const members = ids.map((_, batch) => rowOf(exposure.batchMembers, batch))
  const cutFrom = new Map<number, number[]>()
  const batch = Int32Array.from(kept, (m) => {
    const old = exposure.movements.batch[m]!
    const dropped = remains.dropped.get(m)
    if (dropped === undefined) return old
    const out = new Set(dropped)
    members.push(membersOf(exposure, m).filter((subject) => !out.has(subject)))
    cutFrom.set(old, [...(cutFrom.get(old) ?? []), ids.length])
    ids.push(`${exposure.batchIds[old]!}~${exposure.movements.id[m]!}`)
    return ids.length - 1
  })
  return { ids, members, batch, cutFrom }
}

function movementsLeft(
  { movements, words }: Exposure,
  remains: Remains,
  kept: readonly number[],
  flowPlace: Int32Array,
  batch: Int32Array,
): MovementFacts {
  const mask = new Uint32Array(kept.length * words)
  kept.forEach((m, place) => {
    mask.set(remains.mask.subarray(m * words, (m + 1) * words), place * words)
  })
  const pick = (column: Int32Array): Int32Array => Int32Array.from(kept, (m) => column[m]!)
  return {
    count: kept.length,
    id: kept.map((m) => movements.id[m]!),
    source: kept.map((m) => movements.source[m]!),
    place: kept.map((m) => movements.place[m]!),
    at: Float64Array.from(kept, (m) => movements.at[m]!),
    until: Float64Array.from(kept, (m) => movements.until[m]!),
    kind: Uint8Array.from(kept, (m) => movements.kind[m]!),
    from: pick(movements.from),
    to: pick(movements.to),
    actor: pick(movements.actor),
    subject: pick(movements.subject),
    via: Int32Array.from(kept, (m) => (movements.via[m] === -1 ? -1 : flowPlace[movements.via[m]!]!)),
    batch,
    mask,
  }
}

/** Subjects with at least one copy, canaries not counted: N of the score. */
function populationOf(exposure: Exposure, movements: MovementFacts, members: readonly Int32Array[]): number {
  const seen = exposure.isCanary.map(() => 0)
  const seenBatch = new Uint8Array(members.length)
  for (let m = 0; m < movements.count; m++) {
    const batch = movements.batch[m]!
    if (movements.to[m]! < 0) continue
    if (movements.subject[m]! >= 0) seen[movements.subject[m]!] = 1
    if (batch < 0 || seenBatch[batch] === 1) continue
    seenBatch[batch] = 1
    for (const subject of members[batch]!) seen[subject] = 1
  }
  return seen.reduce((sum, is, subject) => sum + (is === 1 && exposure.isCanary[subject] === 0 ? 1 : 0), 0)
}

function batchesOf(subjects: number, members: readonly Int32Array[]): Rows {
  const lists = Array.from({ length: subjects }, (): number[] => [])
  members.forEach((list, batch) => {
    for (const subject of list) lists[subject]!.push(batch)
  })
  return rowsOfLists(lists)
}

/** key -> places of `column` that have it, ascending; a negative key has none. */
function rowsBy(keys: number, column: Int32Array): Rows {
  const lists = Array.from({ length: keys }, (): number[] => [])
  column.forEach((key, place) => {
    if (key >= 0) lists[key]!.push(place)
  })
  return rowsOfLists(lists)
}

function rowsOfLists(lists: readonly ArrayLike<number>[]): Rows {
  const offsets = new Int32Array(lists.length + 1)
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length
  })
  const items = new Int32Array(offsets[lists.length]!)
  lists.forEach((list, i) => {
    items.set(list, offsets[i])
  })
  return { offsets, items }
}
