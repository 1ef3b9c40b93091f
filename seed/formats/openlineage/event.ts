// One OpenLineage event (formats.md B2) as typed facts: RunEvent, JobEvent and DatasetEvent alike. Called by
// openLineage.ts. It keeps neither SQL nor error texts nor any facet that it has no word for: they quote people's data.

import type { DocumentPart } from '../documentPart.ts'
import { instantOf } from '../text/instant.ts'
import { type ColumnSource, columnSources, type LineageEntry, lineageEntries } from './columnLineage.ts'
import { type DatasetFacts, datasetFacts } from './datasetFacts.ts'
import { facetsOf } from './facets.ts'
import { type JobFacts, type JobName, jobFacts, parentOf } from './jobFacts.ts'

export interface EventDataset {
  readonly namespace: string
  readonly name: string
  readonly facts: DatasetFacts
  readonly columns: readonly ColumnSource[]
}

export interface LineageEvent {
  /** Epoch ms UTC; null: not said, so the place in the file counts. */
  readonly at: number | null
  /** START RUNNING COMPLETE ABORT FAIL OTHER, or what the file says instead; null for events of no run. */
  readonly type: string | null
  readonly runId: string | null
  readonly job: (JobName & { readonly facts: JobFacts; readonly parent: JobName | null }) | null
  readonly inputs: readonly EventDataset[]
  readonly outputs: readonly EventDataset[]
  /** Of a DatasetEvent. */
  readonly dataset: EventDataset | null
  /** Lineage that is said outright, between data sets and jobs. */
  readonly entries: readonly LineageEntry[]
}

/** True for an object that has the shape of an event, whole or broken. Looks at keys only. */
export function isLineageEvent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const isAbout = 'job' in value || 'dataset' in value
  return isAbout && ['eventTime', 'eventType', 'producer', 'schemaURL', 'run'].some((key) => key in value)
}

/** The event, or null after saying what is wrong with it. A broken facet is left out and said; the event stays. */
export function readEvent(part: DocumentPart): LineageEvent | null {
  const run = part.part('run')
  const job = part.part('job')
  const dataset = part.part('dataset')
  if (job === null && dataset === null) {
    part.refuse('FIELD_MISSING', 'job', 'The event names neither job nor dataset', 'Give one of them.')
    return null
  }
  const jobName = job === null ? null : nameIn(job)
  const event = {
    at: timeOf(part),
    type: part.text('eventType')?.toUpperCase() ?? null,
    runId: run?.text('runId') ?? null,
    job:
      job === null || jobName === null
        ? null
        : { ...jobName, facts: jobFacts(facetsOf(job)), parent: run === null ? null : parentOf(facetsOf(run)) },
    inputs: part.parts('inputs').flatMap((one) => readEventDataset(one) ?? []),
    outputs: part.parts('outputs').flatMap((one) => readEventDataset(one) ?? []),
    dataset: dataset === null ? null : readEventDataset(dataset),
    entries: [job, run].flatMap((one) => (one === null ? [] : lineageEntries(facetsOf(one)))),
  }
  return part.of.errors > 0 ? null : event
}

function readEventDataset(part: DocumentPart): EventDataset | null {
  const name = nameIn(part)
  if (name === null) return null
  const facets = facetsOf(part)
  return { ...name, facts: datasetFacts(facets), columns: columnSources(facets) }
}

function nameIn(part: DocumentPart): JobName | null {
  const [namespace, name] = [part.neededText('namespace'), part.neededText('name')]
  return namespace === null || name === null ? null : { namespace, name }
}

function timeOf(part: DocumentPart): number | null {
  const text = part.value.eventTime
  const at = typeof text === 'string' ? instantOf(text, part.of.reading.timezone) : 'BAD'
  if (typeof at === 'number') return at
  if (part.of.reading.isNews(`openlineage time ${part.of.log.file}`)) {
    part.say(
      'OPENLINEAGE_TIME',
      'eventTime',
      'An event has no time that can be read; its place in the file decides which event of a run is the last',
      'Write eventTime as 2025-03-01T08:00:00Z.',
    )
  }
  return null
}
