// Egress, ingress and dependencies of Fides systems as Flows: one Flow for two ends, however often it was written. Used
// by manifest.ts once all systems are read.

import { type Flow, plainFlow } from '@suyuan/cypher/model/flow.ts'
import { type Holder, type HolderId, parseHolderId, plainHolder } from '@suyuan/cypher/model/holder.ts'
import type { CategoryLists } from '../categoryLists.ts'
import type { DocumentPart } from '../documentPart.ts'
import { categories } from '../native/mapFields.ts'
import { derivedFlowId } from '../native/mapFlow.ts'
import type { FidesDataset } from './dataset.ts'
import { idOfKey } from './fidesHolder.ts'
import type { FidesSystem } from './system.ts'

/** Everybody outside: what Fides calls the user. */
const USER = 'user'

interface Written {
  readonly from: HolderId
  readonly to: HolderId
  /** null: not said. */
  readonly categories: readonly string[] | null
  readonly derived: boolean
}

/** In the order in which they were first written. */
export function flowsOf(
  systems: readonly FidesSystem[],
  datasets: readonly FidesDataset[],
  lists: CategoryLists,
): Flow[] {
  const carried = new Map<string, readonly string[]>(
    [...systems, ...datasets].map(({ holder }) => [holder.id as string, holder.categories ?? []]),
  )
  const byEnds = new Map<string, Written[]>()
  for (const one of systems.flatMap((system) => written(system, lists))) {
    const ends = `${one.from}>${one.to}`
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), one])
  }
  return [...byEnds.values()].map((all) => {
    const { from, to } = all[0]!
    const said = all.flatMap((one) => one.categories ?? [])
    // Without a word on it a flow carries what its source is declared to hold; of the user, what the system collects.
    const whole = carried.get(from) ?? carried.get(to) ?? []
    return flow(
      from,
      to,
      said.length > 0 ? [...new Set(said)].sort() : whole,
      all.every((one) => one.derived),
    )
  })
}

/** The POPULATION that stands for the user, when a flow has it as an end and no system is called so. */
export function userHolder(flows: readonly Flow[], systems: readonly FidesSystem[]): Holder[] {
  const id = parseHolderId(USER)
  const isEnd = flows.some(({ from, to }) => from === id || to === id)
  if (id === null || !isEnd || systems.some(({ holder }) => holder.id === id)) return []
  return [{ ...plainHolder(id, 'User', 'POPULATION'), labels: { zh: '用户' } }]
}

function written({ part, holder }: FidesSystem, lists: CategoryLists): Written[] {
  const out = part.parts('egress').flatMap((one) => end(one, (other) => ({ from: holder.id, to: other }), lists))
  const into = part.parts('ingress').flatMap((one) => end(one, (other) => ({ from: other, to: holder.id }), lists))
  return [...out, ...into, ...dependencies(part, holder.id)].filter((one) => isBetweenTwo(one, part))
}

function end(
  part: DocumentPart,
  ends: (other: HolderId) => Pick<Written, 'from' | 'to'>,
  lists: CategoryLists,
): Written[] {
  const [key, type] = [part.text('fides_key'), part.text('type')]
  const id = idOfKey(part, 'fides_key', key)
  if ((key === USER) !== (type === USER)) {
    part.say('FIDES_USER', 'type', 'The key user goes with the type user and with no other', 'Write both, or neither.')
  }
  return id === null ? [] : [{ ...ends(id), categories: categories(part, 'data_categories', lists), derived: false }]
}

/** Manifests of 2021: a system depends on another. Data then mostly come from what is depended on. */
function dependencies(part: DocumentPart, system: HolderId): Written[] {
  return (part.texts('system_dependencies') ?? []).flatMap((key) => {
    const id = idOfKey(part, 'system_dependencies', key)
    if (id === null) return []
    const remedy = 'Say with egress or ingress which way the data go.'
    part.say(
      'FIDES_UNDIRECTED',
      'system_dependencies',
      'A dependency does not say which way the data go; it is taken as their source',
      remedy,
    )
    return [{ from: id, to: system, categories: null, derived: true }]
  })
}

function isBetweenTwo({ from, to }: Written, part: DocumentPart): boolean {
  if (from !== to) return true
  part.say('FIDES_SELF', null, 'The system exchanges data with itself; this makes no flow', 'Name another system.')
  return false
}

function flow(from: HolderId, to: HolderId, carried: readonly string[], derived: boolean): Flow {
  return { ...plainFlow(derivedFlowId(from, to, null, null), from, to), categories: carried, derived }
}
