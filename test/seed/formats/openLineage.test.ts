// OpenLineage beyond the real file: the facets that matter, and what must not be made of them.

import { describe, expect, it } from 'vitest'
import { checked, recorded } from '../../builders/checked.ts'

type Json = Readonly<Record<string, unknown>>
const RUN = '0192a0e0-0000-7000-8000-00000000000'

function data(name: string, facets: Json = {}): Json {
  return { namespace: 'db', name, facets }
}

function event(type: string, facts: Json = {}, run = 1): Json {
  return {
    eventType: type,
    eventTime: `2025-03-01T08:0${['START', 'RUNNING', 'COMPLETE', 'FAIL', 'ABORT'].indexOf(type)}:00Z`,
    run: { runId: `${RUN}${run}` },
    job: { namespace: 'nightly', name: 'copy' },
    ...facts,
  }
}

const columns = (...names: readonly unknown[]): Json => ({
  schema: { fields: names.map((one) => (typeof one === 'string' ? { name: one } : one)) },
})

async function flowsOf(...events: readonly Json[]): Promise<Record<string, readonly string[]>> {
  const { records, findings } = await recorded({ 'e.json': JSON.stringify(events) })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return Object.fromEntries(records.flows.map(({ from, to, categories }) => [`${from} > ${to}`, categories]))
}

describe('OpenLineage', () => {
  it('joins the inputs of one event with the outputs of another of its run', async () => {
    const flows = await flowsOf(event('START', { inputs: [data('a')] }), event('COMPLETE', { outputs: [data('b')] }))
    expect(Object.keys(flows)).toEqual([
      'dataset:db:a > job:nightly:copy',
      'job:nightly:copy > dataset:db:b',
      'dataset:db:a > dataset:db:b',
    ])
  })

  it('does not cross the inputs of one run with the outputs of another', async () => {
    const flows = await flowsOf(
      event('COMPLETE', { inputs: [data('a')], outputs: [data('b')] }),
      event('COMPLETE', { inputs: [data('c')], outputs: [data('d')] }, 2),
    )
    expect(Object.keys(flows).filter((one) => !one.includes('job:'))).toEqual([
      'dataset:db:a > dataset:db:b',
      'dataset:db:c > dataset:db:d',
    ])
  })

  it('keeps the edges of a run that failed and marks them, whatever order its events came in', async () => {
    const io = { inputs: [data('a')], outputs: [data('b')] }
    for (const events of [
      [event('START', io), event('FAIL')],
      [event('FAIL'), event('START', io)],
    ]) {
      const { records } = await recorded({ 'e.json': JSON.stringify(events) })
      expect(records.flows.map(({ extra }) => extra.status)).toEqual(['failed', 'failed', 'failed'])
    }
    const again = [event('FAIL', io), { ...event('COMPLETE', io, 2), eventTime: '2025-03-02T08:00:00Z' }]
    const { records } = await recorded({ 'e.json': JSON.stringify(again) })
    expect(records.flows.map(({ extra }) => extra.status)).toEqual(['complete', 'complete', 'complete'])
  })

  it('carries the category of a tagged column to where its value goes, and no further than a mask', async () => {
    const source = data('a', {
      ...columns({ name: 'mail', tags: [{ key: 'pii', value: 'user.contact.email' }] }, 'name'),
      tags: { tags: [{ key: 'name', value: 'true', field: 'name' }] },
    })
    const from = (field: string, transformations: readonly Json[] = []): Json => ({
      namespace: 'db',
      name: 'a',
      field,
      transformations,
    })
    const lineage = (fields: Json): Json => ({ columnLineage: { fields } })
    const masked = data('b', {
      ...columns('hash', 'who'),
      ...lineage({
        hash: { inputFields: [from('mail', [{ type: 'DIRECT', subtype: 'TRANSFORMATION', masking: true }])] },
        who: { inputFields: [from('name', [{ type: 'DIRECT', subtype: 'IDENTITY' }])] },
      }),
    })
    const old = data('c', lineage({ hash: { inputFields: [from('mail')], transformationType: 'MASKED' } }))
    const filtered = data(
      'd',
      lineage({ count: { inputFields: [from('mail', [{ type: 'INDIRECT', subtype: 'FILTER' }])] } }),
    )
    const flows = await flowsOf(event('COMPLETE', { inputs: [source], outputs: [masked, old, filtered] }))
    expect(flows['dataset:db:a > dataset:db:b']).toEqual(['user.name'])
    expect(flows['dataset:db:a > dataset:db:c']).toEqual([])
    expect(flows['dataset:db:a > dataset:db:d']).toEqual([])
    expect(flows['dataset:db:a > job:nightly:copy']).toEqual(['user.contact.email', 'user.name'])
  })

  it('without column lineage takes a copy to hold all that its source holds, over any number of jobs', async () => {
    const tagged = data('a', { tags: { tags: [{ key: 'pii', value: 'user.name' }] } })
    const flows = await flowsOf(
      event('COMPLETE', { inputs: [tagged], outputs: [data('b')] }),
      event('COMPLETE', { inputs: [data('b')], outputs: [data('c')] }, 2),
    )
    expect(flows['dataset:db:b > dataset:db:c']).toEqual(['user.name'])
  })

  it('takes a data set and its symlink for one, unless two claim the name', async () => {
    const link = { symlinks: { identifiers: [{ namespace: 's3', name: 'lake/a', type: 'LOCATION' }] } }
    const one = [
      event('COMPLETE', { inputs: [data('a', link)] }),
      event('COMPLETE', { outputs: [{ namespace: 's3', name: 'lake/a' }] }, 2),
    ]
    expect((await checked({ 'e.json': JSON.stringify(one) })).counts).toMatchObject({
      datasets: 1,
      reads: 1,
      writes: 1,
      derived: 0,
    })
    const two = [...one, event('COMPLETE', { inputs: [data('b', link)] }, 3)]
    const report = await checked({ 'e.json': JSON.stringify(two) })
    expect(report.counts).toMatchObject({ datasets: 3, reads: 2, writes: 1 })
    expect(report.findings.map(({ code }) => code)).toEqual(['DATASET_NAMES'])
  })

  it('does not split a name at its colons: postgres://h:5432 is a namespace', async () => {
    const a = { namespace: 'postgres://h:5432', name: 'crm.public.people' }
    const b = { namespace: 'postgres://h', name: '5432:crm.public.people' }
    const { records } = await recorded({ 'e.json': JSON.stringify([event('COMPLETE', { inputs: [a, b] })]) })
    const sets = records.holders.filter(({ kind }) => kind === 'DATASET')
    expect(sets.map(({ name }) => name)).toEqual(['crm.public.people', '5432:crm.public.people'])
    expect(new Set(sets.map(({ id }) => id)).size).toBe(2)
    expect(sets[0]?.id).toMatch(/^dataset:postgres:-h:5432:crm\.public\.people-[0-9a-f]{10}$/)
  })

  it('reads the parent of a run under both names, and makes no job its own ancestor', async () => {
    const job = (name: string): Json => ({ run: { runId: `${RUN}9` }, job: { namespace: 'nightly', name } })
    const child = (name: string, facets: Json, run: number): Json => ({
      ...event('START', { run: { runId: `${RUN}${run}`, facets } }),
      job: { namespace: 'nightly', name },
    })
    const line = [child('copy', { parent: job('all') }, 1), child('step', { parentRun: job('copy') }, 2)]
    const partsOf = async (events: readonly Json[]): Promise<Record<string, string | null>> => {
      const { records, findings } = await recorded({ 'e.json': JSON.stringify(events) })
      expect(findings).toEqual([])
      return Object.fromEntries(records.holders.map(({ id, partOf }) => [id, partOf]))
    }
    expect(await partsOf(line)).toEqual({
      'job:nightly:all': null,
      'job:nightly:copy': 'job:nightly:all',
      'job:nightly:step': 'job:nightly:copy',
    })
    const ring = await partsOf([...line, child('all', { parent: job('step') }, 3)])
    expect(Object.values(ring).filter((one) => one === null).length).toBe(1)
  })

  it('reads lineage said outright: of data sets without a job, and of an output that has no source', async () => {
    const source = { type: 'DATASET', namespace: 'db', name: 'a', field: 'x' }
    const of = (inputs: readonly Json[], fields: Json = {}): Json => ({ lineage: { inputs, fields } })
    const dataset = {
      eventTime: '2025-03-01T08:00:00Z',
      producer: 'p',
      dataset: data('b', of([source], { y: { inputs: [source] } })),
    }
    const report = await checked({ 'e.json': JSON.stringify(dataset) })
    expect(report.counts).toMatchObject({ events: 1, datasets: 2, jobs: 0, derived: 1, columnEdges: 1 })
    const flows = await flowsOf(event('COMPLETE', { inputs: [data('a')], outputs: [data('b', of([])), data('c')] }))
    expect(Object.keys(flows)).not.toContain('dataset:db:a > dataset:db:b')
    expect(Object.keys(flows)).toContain('dataset:db:a > dataset:db:c')
  })

  it('reads a JobEvent, which has no run', async () => {
    const job = {
      eventTime: '2025-03-01T08:00:00Z',
      producer: 'p',
      job: { namespace: 'nightly', name: 'copy' },
      inputs: [data('a')],
      outputs: [data('b')],
    }
    expect((await checked({ 'e.json': JSON.stringify(job) })).counts).toMatchObject({
      jobs: 1,
      reads: 1,
      writes: 1,
      derived: 1,
    })
  })

  it('refuses a broken event by itself, at its line, and keeps the others', async () => {
    const lines = [event('START', { inputs: [data('a')] }), { ...event('START'), job: { name: 'nameless' } }]
    const report = await checked({ 'e.ndjson': `${lines.map((one) => JSON.stringify(one)).join('\n')}\nnot json\n` })
    expect(report.input).toMatchObject({ rows: 3, stored: 1, refused: 2 })
    expect(report.findings.map(({ code, where }) => [code, where.line, where.field])).toEqual([
      ['FIELD_MISSING', 2, '/job/namespace'],
      ['NDJSON_LINE', 3, null],
    ])
    expect(report.counts).toMatchObject({ events: 1, reads: 1 })
  })

  it('loses no input for a broken facet beside it', async () => {
    const report = await checked({ 'e.json': JSON.stringify([event('START', { inputs: [data('a', { schema: 7 })] })]) })
    expect(report.counts).toMatchObject({ reads: 1 })
    expect(report.findings.map(({ code }) => code)).toEqual(['OPENLINEAGE_FACET'])
  })
})

describe('A name of OpenLineage', () => {
  it('that is longer than a name may be is kept whole beside it, and a column that long is left out and said', async () => {
    const long = `s3/${'partition/'.repeat(40)}`
    const { records, findings } = await recorded({
      'e.json': JSON.stringify([
        event('START', { inputs: [{ ...data(long), facets: columns('x', 'y'.repeat(500)) }] }),
      ]),
    })
    const set = records.holders.find(({ kind }) => kind === 'DATASET')
    expect([...(set?.name ?? '')].length).toBe(200)
    expect(set?.extra.wholeName).toBe(long)
    expect(findings.map(({ code }) => code)).toEqual(['OPENLINEAGE_FACET'])
  })
})
