// A map as records of processing, for the formats that know no other shape (RoPA, DPV): what is held where, for what purpose,
// from whom it comes and who receives it, one record a flow, so that no record claims more than its flow declares. PURE.
// Used by ropa.ts and dpv.ts. Whatever has no place in a record is counted.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { MapView } from '../diff/mapView.ts'
import { idOf } from '../formats/ropa/ropaMap.ts'
import type { Lost } from './lost.ts'

export interface Processing {
  /** Where the data lie: neither people nor recipients. */
  readonly holder: Holder
  /** Of the activity; null: not said. */
  readonly name: string | null
  readonly purpose: string
  /** Keys, sorted; at least one. */
  readonly categories: readonly string[]
  readonly legalBasis: string | null
  readonly subjects: readonly string[]
  /** People whose data come over this record's flow, by the name under which they are read back. */
  readonly from: string | null
  /** Who receives them, by the name under which it is read back. */
  readonly recipient: string | null
  /** Id of another Holder of ours to which they go on. */
  readonly egress: string | null
  /** Of a recipient's flow. */
  readonly contract: string | null
  /** Countries to which the recipient's flow leads; empty: none is said. */
  readonly countries: readonly string[]
}

/** What a record says where the map says nothing: it must have a purpose, and this one claims none. */
export const NOT_STATED = 'not stated'

/** `canEgress`: the format has a place for flows between Holders of ours. Sorted by holder, then purpose. */
export function processings(view: MapView, canEgress: boolean, lost: Lost): readonly Processing[] {
  const holders = new Map(view.holders.map((holder) => [holder.id as string, holder]))
  const flows = view.flows.flatMap((flow) => ofFlow(flow, holders, canEgress, lost))
  const coming = new Set(
    flows.flatMap(({ holder, purpose, from }) => (from === null ? [] : [key(holder, purpose, from)])),
  )
  const records = [
    ...view.declarations.flatMap((one): Processing[] => {
      const holder = holders.get(one.holder)
      if (holder === undefined || !isOurs(holder) || one.categories.length === 0) {
        lost.add('privacy declarations without categories, or of no system')
        return []
      }
      const { name, categories, legalBasis } = one
      const purpose = one.dataUse ?? NOT_STATED
      // Whose data come over a flow stand in its own record, with its own categories and basis.
      const subjects = one.dataSubjects.filter((subject) => !coming.has(key(holder, purpose, subject)))
      return [{ ...blank(holder), name, purpose, categories, legalBasis, subjects }]
    }),
    ...flows,
  ]
  const told = new Set(records.flatMap(({ holder, categories }) => categories.map((key) => `${holder.id} ${key}`)))
  for (const holder of view.holders.filter(isOurs)) {
    const more = (holder.categories ?? []).filter((key) => !told.has(`${holder.id} ${key}`))
    if (more.length > 0) records.push({ ...blank(holder), categories: [...(holder.categories ?? [])].sort() })
    else if (!records.some((record) => record.holder.id === holder.id || record.egress === holder.id))
      lost.add('holders of which no purpose, flow or category is said')
  }
  countLost(view, lost)
  return records.sort((a, b) => compare(a.holder.id, b.holder.id) || compare(a.purpose, b.purpose))
}

function key(holder: Holder, purpose: string, subject: string): string {
  return JSON.stringify([holder.id, purpose, subject])
}

function ofFlow(
  flow: Flow,
  holders: ReadonlyMap<string, Holder>,
  canEgress: boolean,
  lost: Lost,
): readonly Processing[] {
  const [from, to] = [holders.get(flow.from), holders.get(flow.to)]
  const { legalBasis, contract } = flow
  const same = { purpose: flow.purpose ?? NOT_STATED, categories: [...flow.categories].sort(), legalBasis }
  if (flow.categories.length === 0) lost.add('flows that do not say what they carry')
  else if (from?.kind === 'POPULATION' && to !== undefined && isOurs(to)) {
    const name = nameOf(from, 'individuals:')
    return [{ ...blank(to), ...same, subjects: [name], from: name }]
  } else if (from !== undefined && isOurs(from) && to?.kind === 'THIRD_PARTY') {
    const countries = flow.crossBorder === true ? countriesOf(flow, to) : []
    return [{ ...blank(from), ...same, recipient: nameOf(to, 'recipient:'), contract, countries }]
  } else if (canEgress && from !== undefined && isOurs(from) && to !== undefined && isOurs(to)) {
    return [{ ...blank(from), ...same, egress: to.id }]
  } else
    lost.add('flows for which a record of processing has no place (between systems, from recipients, to the market)')
  return []
}

/** The name from which the reader makes this id again, where there is one. */
function nameOf({ id, name }: Holder, prefix: 'individuals:' | 'recipient:'): string {
  const rest = id.startsWith(prefix) ? id.slice(prefix.length) : null
  const again = [name, rest].find((one) => one !== null && one !== '' && idOf(prefix, one) === id)
  return again ?? id
}

function countriesOf(flow: Flow, to: Holder): readonly string[] {
  const named: unknown = flow.extra.thirdCountries
  if (Array.isArray(named)) return named.filter((one) => typeof one === 'string')
  return [to.jurisdiction ?? 'another country']
}

function isOurs({ kind }: Holder): boolean {
  return kind !== 'POPULATION' && kind !== 'THIRD_PARTY' && kind !== 'MARKET'
}

function blank(holder: Holder): Processing {
  const nothing = { name: null, legalBasis: null, from: null, recipient: null, egress: null, contract: null }
  return { ...nothing, holder, purpose: NOT_STATED, categories: [], subjects: [], countries: [] }
}

/** Properties without a place in any record. */
function countLost({ holders, flows, fields, derives, references }: MapView, lost: Lost): void {
  const count = <W>(words: readonly W[], test: (word: W) => boolean): number => words.filter(test).length
  lost.add(
    'kinds of holders that are no system (they read back as systems)',
    count(holders, (one) => isOurs(one) && one.kind !== 'SYSTEM'),
  )
  lost.add(
    'display names and labels',
    count(holders, (one) => (isOurs(one) && one.name !== one.id) || Object.keys(one.labels).length > 0),
  )
  lost.add(
    'what a holder is part of',
    count(holders, ({ partOf }) => partOf !== null),
  )
  lost.add(
    'gaps of logs',
    count(holders, ({ logGaps }) => logGaps.length > 0),
  )
  lost.add(
    'mechanism, consent, controls, prior or cost of flows',
    count(
      flows,
      (one) =>
        one.mechanism !== null ||
        one.consent !== null ||
        one.controls.length > 0 ||
        one.ratePerSubject !== null ||
        one.severCost !== null,
    ),
  )
  lost.add(
    'marks that a flow leaves no log, or was derived',
    count(flows, ({ logged, derived }) => !logged || derived),
  )
  lost.add(
    'times at which flows begin or end',
    count(flows, ({ validFrom, validTo }) => validFrom !== null || validTo !== null),
  )
  lost.add('ids of flows (they read back with ids made of their ends and purpose)', flows.length)
  lost.add(
    'properties that Suyuan has no word for',
    count([...holders, ...flows], ({ extra }) => Object.keys(extra).length > 0),
  )
  lost.add('fields of data sets', fields.length)
  lost.add('lineage edges between fields', derives.length)
  lost.add('references of systems to data sets', references.length)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
