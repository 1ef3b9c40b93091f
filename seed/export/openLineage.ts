// A map as OpenLineage events (2-0-2): a DatasetEvent for each data set, a JobEvent for each job, a RunEvent where the map
// knows how a run ended. PURE: the time of the events is an argument. Read back by formats/openlineage. A holder that is
// neither data set nor job stands as a data set "what it holds", and a flow between such as lineage of one from the other,
// which is the least that OpenLineage can say.

import type { Holder } from '@suyuan/cypher/model/holder.ts'
import { isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import type { MapView } from '../diff/mapView.ts'
import { lineageId } from '../formats/lineage/lineageId.ts'
import { nearestKnown } from '../formats/reading.ts'
import {
  facet,
  type LineageName,
  nameOf,
  ownership,
  PRODUCER,
  parentFacet,
  textFacets,
  uuidOf,
} from './lineageFacets.ts'
import { countUncarried } from './lineageLost.ts'
import type { Exported, Lost } from './lost.ts'

const SCHEMA = 'https://openlineage.io/spec/2-0-2/OpenLineage.json'

/** `at`: epoch ms UTC, the time of the export; events follow each other by a millisecond, since order has a meaning. */
export function exportOpenLineage(view: MapView, at: number, lost: Lost): Exported {
  const events = new Events(view, lost)
  const list = [...events.datasets(), ...events.jobs(), ...events.runs()].map((event, i) => ({
    eventTime: new Date(at + i).toISOString(),
    producer: PRODUCER,
    ...event,
  }))
  countUncarried(view, lost)
  return { files: [{ path: 'openlineage.json', text: `${JSON.stringify(list, null, 2)}\n` }], lost: lost.entries }
}

class Events {
  readonly #view: MapView
  readonly #lost: Lost
  readonly #holders: ReadonlyMap<string, Holder>
  readonly #fields: ReadonlyMap<string, MapView['fields'][number]>

  constructor(view: MapView, lost: Lost) {
    this.#view = view
    this.#lost = lost
    this.#holders = new Map(view.holders.map((holder) => [holder.id as string, holder]))
    this.#fields = new Map(view.fields.map((field) => [field.id, field]))
  }

  /** With columns, tags, owner, and the data sets from which this one comes. */
  *datasets(): Iterable<object> {
    const named = new Set(this.#view.flows.flatMap(({ from, to }) => [from as string, to]))
    const ids = [...new Set([...this.#holders.keys(), ...named])].filter((id) => !this.#isJob(id)).sort()
    for (const id of ids) {
      yield {
        schemaURL: `${SCHEMA}#/$defs/DatasetEvent`,
        dataset: { ...nameOf(id, 'dataset'), facets: this.#facetsOf(id) },
      }
    }
  }

  /** Reads and writes of which no run is known. */
  *jobs(): Iterable<object> {
    const jobs = this.#view.holders.filter(({ kind }) => kind === 'JOB').map(({ id }) => id as string)
    for (const id of jobs.sort()) {
      const hasRun = this.#view.flows.some((flow) => statusOf(flow) !== null && (flow.from === id || flow.to === id))
      if (this.#holders.get(id)?.partOf != null && !hasRun) this.#lost.add('what a job without a run is part of')
      const ends = (flows: MapView['flows'], end: 'from' | 'to'): LineageName[] =>
        flows.filter((flow) => !this.#isJob(flow[end])).map((flow) => nameOf(flow[end], 'dataset'))
      const own = this.#view.flows.filter((flow) => !flow.derived && statusOf(flow) === null)
      yield {
        schemaURL: `${SCHEMA}#/$defs/JobEvent`,
        job: { ...nameOf(id, 'job'), facets: this.#jobFacets(id) },
        inputs: ends(
          own.filter(({ to }) => to === id),
          'from',
        ),
        // Sources said outright, here none: what the job writes is not crossed with all that it reads.
        outputs: ends(
          own.filter(({ from }) => from === id),
          'to',
        ).map((name) => ({ ...name, facets: NO_SOURCES })),
      }
    }
  }

  /** One run for each flow of which it is known how it ended, those of data sets before those of jobs. */
  *runs(): Iterable<object> {
    const known = this.#view.flows.filter((flow) => statusOf(flow) !== null)
    for (const flow of known.filter(({ derived }) => derived)) {
      const job = this.#jobBetween(flow.from, flow.to)
      if (job === null) this.#lost.add('how a run ended, where no job stands between')
      else yield this.#run(flow, job, [flow.from], [flow.to])
    }
    for (const flow of known.filter(({ derived }) => !derived)) {
      if (this.#isJob(flow.to) && !this.#isJob(flow.from)) yield this.#run(flow, flow.to, [flow.from], [])
      else if (this.#isJob(flow.from) && !this.#isJob(flow.to)) yield this.#run(flow, flow.from, [], [flow.to])
    }
  }

  #run(flow: MapView['flows'][number], job: string, inputs: readonly string[], outputs: readonly string[]): object {
    const parent = this.#holders.get(job)?.partOf ?? null
    return {
      schemaURL: `${SCHEMA}#/$defs/RunEvent`,
      eventType: EVENT_TYPES[statusOf(flow) ?? ''] ?? 'OTHER',
      run: { runId: uuidOf(`${flow.id} ${job}`), facets: parent === null ? {} : { parent: parentFacet(parent) } },
      job: nameOf(job, 'job'),
      inputs: inputs.map((id) => nameOf(id, 'dataset')),
      outputs: outputs.map((id) => nameOf(id, 'dataset')),
    }
  }

  #facetsOf(id: string): object {
    const holder = this.#holders.get(id)
    const fields = this.#view.fields.filter((field) => field.holder === id)
    const tags = [
      ...this.#tags(holder?.categories ?? []),
      ...fields.flatMap((field) => this.#tags(field.categories).map((tag) => ({ ...tag, field: field.name }))),
    ]
    const sources = this.#view.flows
      .filter((flow) => flow.to === id && !this.#isJob(flow.from) && statusOf(flow) === null)
      .map((flow) => ({ ...nameOf(flow.from, 'dataset'), type: 'DATASET' }))
    return {
      ...(fields.length === 0
        ? {}
        : { schema: facet('SchemaDatasetFacet', { fields: fields.map(({ name }) => ({ name })) }) }),
      ...(tags.length === 0 ? {} : { tags: facet('TagsDatasetFacet', { tags }) }),
      ...ownership(holder, 'OwnershipDatasetFacet'),
      ...textFacets(holder),
      ...this.#columnLineage(fields),
      ...(sources.length === 0 ? {} : { lineage: facet('LineageDatasetFacet', { inputs: sources }) }),
    }
  }

  /** The columns a column comes from. One that no map declares is known by its id alone. */
  #columnLineage(fields: MapView['fields']): object {
    const columns = fields.flatMap((field) => {
      const inputFields = this.#view.derives
        .filter(({ to, direction }) => to === field.id && direction === 'to')
        .flatMap(({ from, masked }) => {
          const source = this.#columnOf(from)
          if (source === null) return []
          const transformations = masked ? [{ type: 'DIRECT', subtype: 'MASKED', masking: true }] : []
          return [{ ...nameOf(source.holder, 'dataset'), field: source.name, transformations }]
        })
      return inputFields.length === 0 ? [] : [[field.name, { inputFields }]]
    })
    return columns.length === 0
      ? {}
      : { columnLineage: facet('ColumnLineageDatasetFacet', { fields: Object.fromEntries(columns) }) }
  }

  #columnOf(id: string): { readonly holder: string; readonly name: string } | null {
    const known = this.#fields.get(id)
    if (known !== undefined) return known
    const dot = id.lastIndexOf('.')
    const [holder, name] = [id.slice(0, dot), id.slice(dot + 1)]
    const again = nameOf(holder, 'dataset')
    if (dot > 0 && name !== '' && lineageId('dataset', again.namespace, again.name) === holder) return { holder, name }
    this.#lost.add('lineage from columns of which nothing is known')
    return null
  }

  #jobFacets(id: string): object {
    const holder = this.#holders.get(id)
    const { integration, jobType } = holder?.extra ?? {}
    return {
      ...ownership(holder, 'OwnershipJobFacet'),
      ...(typeof holder?.extra.description === 'string'
        ? { documentation: facet('DocumentationJobFacet', { description: holder.extra.description }) }
        : {}),
      ...(typeof integration === 'string' || typeof jobType === 'string'
        ? { jobType: facet('JobTypeJobFacet', { integration, jobType }) }
        : {}),
    }
  }

  /** A tag that the reader takes for no category would be lost in silence. */
  #tags(categories: readonly string[]): { readonly key: string; readonly value: string }[] {
    const kept = categories.filter((key) => isKnownCategory(key) || (key.includes('.') && nearestKnown(key) !== null))
    this.#lost.add('categories that lie below none of the vocabulary', categories.length - kept.length)
    return kept.map((value) => ({ key: 'category', value }))
  }

  #jobBetween(from: string, to: string): string | null {
    const before = new Set(this.#view.flows.filter((flow) => flow.to === to).map((flow) => flow.from as string))
    const job = this.#view.flows.find((flow) => flow.from === from && this.#isJob(flow.to) && before.has(flow.to))
    return job?.to ?? null
  }

  #isJob(id: string): boolean {
    return this.#holders.get(id)?.kind === 'JOB'
  }
}

const NO_SOURCES = { lineage: facet('LineageDatasetFacet', { inputs: [] }) }
const EVENT_TYPES: Readonly<Record<string, string>> = { complete: 'COMPLETE', failed: 'FAIL', running: 'RUNNING' }

function statusOf({ extra }: { readonly extra: Readonly<Record<string, unknown>> }): string | null {
  return typeof extra.status === 'string' ? extra.status : null
}
