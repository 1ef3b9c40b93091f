// The map as steps that data can take: over a Flow, or inside one place. Used by judgePolicy.ts and seed/diff. PURE. What a
// step carries stands in carriedKeys.ts.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'

export interface Step {
  /** Indices into Steps.holders. */
  readonly from: number
  readonly to: number
  /** null: inside one place, no Flow. */
  readonly flow: Flow | null
}

export interface Steps {
  /** Sorted by id; ends of Flows that no map declares are among them, as ids without facts. */
  readonly ids: readonly string[]
  readonly holders: readonly (Holder | null)[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Flows by id first, then the steps inside places. */
  readonly all: readonly Step[]
  /** Indices into `all` of the steps that leave each Holder, ascending. */
  readonly leaving: readonly (readonly number[])[]
}

/**
 * The steps of a map, whatever the order in which it is given. Flows that are not open at `asOf` (epoch ms UTC; null: all
 * count) are left out. Inside a place: whoever works at an outlet handles what the outlet holds, and what a data set holds,
 * its system or the data set around it holds too, and the other way round. Other parts are places of their own.
 */
export function stepsOf(holders: readonly Holder[], flows: readonly Flow[], asOf: number | null): Steps {
  const open = flows.filter((flow) => asOf === null || isOpen(flow, asOf)).sort((a, b) => order(a.id, b.id))
  const declared = new Map(holders.map((holder) => [holder.id as string, holder]))
  const ids = [...new Set([...declared.keys(), ...open.flatMap(({ from, to }) => [from, to])])].sort(order)
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const at = (id: string): number => indexOf.get(id) ?? -1
  const all: Step[] = open.map((flow) => ({ from: at(flow.from), to: at(flow.to), flow }))
  for (const id of ids) {
    const part = declared.get(id)
    const whole = part?.partOf == null ? undefined : declared.get(part.partOf)
    if (part === undefined || whole === undefined || whole === part) continue
    const [inside, around] = [at(part.id), at(whole.id)]
    if (part.kind === 'EMPLOYEE' && whole.kind === 'OUTLET') all.push({ from: around, to: inside, flow: null })
    if (part.kind === 'DATASET' && (whole.kind === 'SYSTEM' || whole.kind === 'DATASET'))
      all.push({ from: around, to: inside, flow: null }, { from: inside, to: around, flow: null })
  }
  const leaving: number[][] = ids.map(() => [])
  for (const [step, { from }] of all.entries()) leaving[from]!.push(step)
  return { ids, holders: ids.map((id) => declared.get(id) ?? null), indexOf, all, leaving }
}

/** True while the Flow is declared open. Half-open, like every interval. */
export function isOpen({ validFrom, validTo }: Flow, asOf: number): boolean {
  return (validFrom === null || validFrom <= asOf) && (validTo === null || validTo > asOf)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
