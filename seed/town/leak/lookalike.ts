// The innocent that looks most like a source: of all places that did not do it, the one that held most of the leaked
// people without holding everybody.

import type { Line } from '../log.ts'
import type { HolderEntry } from '../mapEntry.ts'

const PLACES = new Set(['OUTLET', 'THIRD_PARTY', 'DEVICE'])

/** Holder id, or null when nobody innocent held any of the people. Cost: linear in lines and memberships. */
export function lookalikeOf(
  people: ReadonlySet<number>,
  lines: readonly Line[],
  holders: readonly HolderEntry[],
  guilty: ReadonlySet<string>,
  population: number,
): string | null {
  const held = new Map<string, Set<number>>()
  for (const holder of holders)
    if (PLACES.has(holder.kind) && !guilty.has(holder.id) && !guilty.has(holder.partOf ?? ''))
      held.set(holder.id, new Set())
  for (const line of lines) {
    const known = line.to === null ? undefined : held.get(line.to)
    if (known === undefined) continue
    if (line.person >= 0) known.add(line.person)
    else for (const member of line.list?.members ?? []) known.add(member)
  }
  let best: string | null = null
  let most = 0
  for (const [id, known] of held) {
    if (known.size > population / 2) continue
    let overlap = 0
    for (const person of people) if (known.has(person)) overlap++
    if (overlap > most) {
      most = overlap
      best = id
    }
  }
  return best
}
