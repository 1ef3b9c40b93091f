// The map of records of processing: what holds the data and who sends and receives it become Holders, each purpose a
// declaration, each way a Flow. Rows of one holder and purpose are one record: a datamap has a row for every combination.
// PURE. Used by ropa.ts and the reader of DPV.

import { createHash } from 'node:crypto'
import type { Place } from '@suyuan/cypher/model/finding.ts'
import { type Flow, plainFlow } from '@suyuan/cypher/model/flow.ts'
import { type Holder, type HolderId, type HolderKind, parseHolderId, plainHolder } from '@suyuan/cypher/model/holder.ts'
import type { DatasetReference, Declaration, MapDraft } from '../draft.ts'
import { derivedFlowId } from '../native/mapFlow.ts'
import type { Activity } from './activity.ts'

type Made<T> = { -readonly [K in keyof T]: T[K] }

export class RopaMap {
  readonly #holders = new Map<HolderId, Made<Holder> & { extra: Record<string, unknown> }>()
  readonly #flows = new Map<string, Made<Flow> & { extra: Record<string, unknown> }>()
  readonly #declarations = new Map<string, Made<Declaration> & { readonly holder: HolderId }>()
  readonly #references = new Map<string, DatasetReference>()

  add(one: Activity, where: Place): void {
    const holder = this.#holder(idOf('', one.holder), one.holder, 'SYSTEM')
    this.#describe(holder, one)
    const declaration = this.#declaration(holder.id, one)
    for (const name of one.datasets) {
      const dataset = this.#holder(idOf('', name), name, 'DATASET')
      // A data set called like the system that holds it is that system.
      if (dataset.id === holder.id) continue
      dataset.partOf ??= holder.id
      dataset.categories = union(dataset.categories, one.categories)
      const reference = { system: holder.id, dataset: dataset.id, where }
      this.#references.set(`${holder.id} ${dataset.id}`, reference)
      declaration.datasetReferences = union(declaration.datasetReferences, [dataset.id])
    }
    for (const name of one.subjects) {
      this.#flow(this.#holder(idOf('individuals:', name), name, 'POPULATION').id, holder.id, one)
    }
    for (const name of one.ingress) this.#flow(this.#other(name), holder.id, one)
    for (const name of one.egress) this.#flow(holder.id, this.#other(name), one)
    this.#recipients(holder.id, one)
  }

  /** How many records there are, once rows of one holder and purpose are put together. */
  get size(): number {
    return this.#declarations.size
  }

  /** In the order in which things were first named. */
  map(about: Pick<MapDraft, 'name' | 'format' | 'sha256'>): MapDraft {
    return {
      ...about,
      holders: [...this.#holders.values()],
      flows: [...this.#flows.values()],
      fields: [],
      derives: [],
      declarations: [...this.#declarations.values()],
      references: [...this.#references.values()],
    }
  }

  /** Recipients abroad are not said one by one: every one of a record that names countries may be. */
  #recipients(from: HolderId, one: Activity): void {
    const isAbroad = one.countries.length > 0
    const named = one.recipients.length > 0 || !isAbroad ? one.recipients : unnamed(one.countries)
    for (const { name, role } of named) {
      const kind = role === 'internal' ? 'SYSTEM' : 'THIRD_PARTY'
      const to = this.#holder(idOf('recipient:', name), name, kind)
      if (role !== 'recipient') to.extra.role = role
      const flow = this.#flow(from, to.id, one)
      if (flow === null || kind === 'SYSTEM') continue
      if (isAbroad) flow.crossBorder = true
      flow.contract ??= role === 'processor' || one.recipients.length === 1 ? one.contract : null
      if (!isAbroad) continue
      flow.extra.thirdCountries = union(texts(flow.extra.thirdCountries), one.countries)
      if (named.length === 1 && one.countries.length === 1) to.jurisdiction ??= one.countries[0] ?? null
    }
  }

  #describe(holder: Made<Holder> & { extra: Record<string, unknown> }, one: Activity): void {
    holder.categories = union(holder.categories, one.categories)
    holder.controls = union(holder.controls, one.controls)
    holder.owner ??= one.function
    // What one record keeps longest is what the holder keeps.
    if (one.retentionDays !== null) holder.retentionDays = Math.max(holder.retentionDays ?? 0, one.retentionDays)
    merge(holder.extra, 'retention', one.retention)
    merge(holder.extra, 'categoryWords', one.words)
  }

  #declaration(holder: HolderId, one: Activity): Made<Declaration> {
    const key = JSON.stringify([holder, one.purpose])
    const known = this.#declarations.get(key)
    const made = known ?? {
      id: `${holder}:${digest(one.purpose)}`,
      holder,
      name: one.name,
      dataUse: one.purpose,
      categories: [],
      dataSubjects: [],
      legalBasis: one.legalBasis,
      datasetReferences: [],
    }
    made.categories = union(made.categories, one.categories)
    made.dataSubjects = union(made.dataSubjects, one.subjects)
    made.legalBasis ??= one.legalBasis
    this.#declarations.set(key, made)
    return made
  }

  #other(name: string): HolderId {
    return name === 'user'
      ? this.#holder(idOf('', name), 'User', 'POPULATION').id
      : this.#holder(idOf('', name), name, 'SYSTEM').id
  }

  /** The first kind that a name is given stays: a system that is also named as a source is a system. */
  #holder(id: HolderId, name: string, kind: HolderKind): Made<Holder> & { extra: Record<string, unknown> } {
    const known = this.#holders.get(id)
    if (known !== undefined) return known
    const shown = [...name.normalize('NFC')].slice(0, 200).join('')
    // An own `extra`, since the rows that follow add to it.
    const holder = { ...plainHolder(id, shown, kind), extra: {} }
    this.#holders.set(id, holder)
    return holder
  }

  #flow(from: HolderId, to: HolderId, one: Activity): (Made<Flow> & { extra: Record<string, unknown> }) | null {
    if (from === to) return null
    const id = derivedFlowId(from, to, null, one.purpose)
    const known = this.#flows.get(id)
    const flow = known ?? { ...plainFlow(id, from, to), purpose: one.purpose, legalBasis: one.legalBasis, extra: {} }
    flow.categories = union(flow.categories, one.categories)
    flow.legalBasis ??= one.legalBasis
    this.#flows.set(id, flow)
    return flow
  }
}

/** The id of a name: the name itself where it is one, so that it joins what other files call so; else its letters. */
export function idOf(prefix: '' | 'individuals:' | 'recipient:', name: string): HolderId {
  const own = prefix === '' ? parseHolderId(name) : null
  if (own !== null) return own
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const isPlain = /^[\p{Script=Latin}\p{M}\d\s\p{P}]+$/u.test(name) && slug !== '' && slug.length <= 80
  const id = parseHolderId(`${prefix}${isPlain ? slug : `${slug.slice(0, 80) || 'holder'}-${digest(name)}`}`)
  if (id === null) throw new Error('Letters, digits and a hash are always a well-formed holder id')
  return id
}

function unnamed(countries: readonly string[]): { readonly name: string; readonly role: 'recipient' }[] {
  return countries.map((country) => ({ name: `Recipient in ${country}`, role: 'recipient' }))
}

function digest(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 10)
}

function union(before: readonly string[] | null, more: readonly string[]): readonly string[] {
  return [...new Set([...(before ?? []), ...more])].sort()
}

/** Adds texts by key to what stands under a name; two texts of one key stand beside each other. */
function merge(extra: Record<string, unknown>, name: string, more: ReadonlyMap<string, string>): void {
  if (more.size === 0) return
  const all = new Map<string, unknown>(Object.entries(extra[name] ?? {}))
  for (const [key, text] of more) {
    const before = all.get(key)
    all.set(
      key,
      typeof before === 'string' && !before.split(' / ').includes(text) ? `${before} / ${text}` : (before ?? text),
    )
  }
  extra[name] = Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
