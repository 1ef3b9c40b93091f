// The real OpenLineage file of test/fixtures/shared, with the counts that its publisher's readers find in it, and the
// mistakes that reading it invites.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CheckReport } from '@suyuan/seed/check/checkFolder.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { checked, checkedFixtures, recorded } from '../../builders/checked.ts'

const file = fileURLToPath(new URL('../../fixtures/shared/marquez-metadata.json', import.meta.url))
const events: readonly Readonly<Record<string, unknown>>[] = JSON.parse(readFileSync(file, 'utf8'))
const COUNTS = {
  events: 26,
  jobs: 13,
  datasets: 13,
  reads: 14,
  writes: 13,
  derived: 13,
  columnEdges: 39,
  danglingColumnSources: 2,
}

describe('marquez-metadata.json', () => {
  let report: CheckReport
  beforeAll(async () => {
    report = await checkedFixtures(file)
  })

  it('has 26 events, 13 jobs, 13 datasets, 14 reads, 13 writes, 13 derived edges, 39 column edges', () => {
    expect(report.counts).toMatchObject(COUNTS)
    expect(report.input).toEqual({ rows: 1, stored: 1, alreadyThere: 0, refused: 0, warnings: 2 })
  })

  it('says at its line which 2 column sources do not exist, and makes up no data set for them', () => {
    expect(report.findings.map(({ code, where }) => [code, where.line])).toEqual([
      ['COLUMN_DANGLES', 1226],
      ['COLUMN_DANGLES', 1235],
    ])
  })

  it('loses no input or output although all of them are on START events and COMPLETE comes last', async () => {
    const { records } = await recorded({ 'events.json': JSON.stringify(events) })
    const complete = records.flows.filter(({ extra }) => extra.status === 'complete')
    expect(complete.length).toBe(40)
  })

  it('reverses no edge: a job reads its inputs and writes its outputs', async () => {
    const { records } = await recorded({ 'events.json': JSON.stringify(events) })
    const ends = records.flows.map(({ from, to, derived }) => `${from} > ${to}${derived ? ' derived' : ''}`)
    const job = 'job:food_delivery:delivery_times_7_days'
    expect(ends).toContain(`dataset:food_delivery:public.delivery_7_days > ${job}`)
    expect(ends.some((one) => one.startsWith(`${job} > `))).toBe(true)
    expect(ends.filter((one) => one.endsWith('derived')).every((one) => !one.includes('job:'))).toBe(true)
  })

  it('keeps no SQL and no password of a data source', async () => {
    const { records } = await recorded({ 'events.json': JSON.stringify(events) })
    const text = JSON.stringify(records.holders)
    expect(text).not.toContain('SELECT')
    expect(text).not.toContain('food_delivery:food_delivery@')
    expect(text).toContain('postgres://postgres:5432/food_delivery')
  })

  it('gives the same counts one event a line, in two files, and gzipped', async () => {
    const { gzipSync } = await import('node:zlib')
    const lines = events.map((event) => JSON.stringify(event))
    const half = (from: number, to: number): string => `${lines.slice(from, to).join('\n')}\n`
    const both = await checked({
      'a.ndjson': half(0, 13),
      'b.jsonl.gz': gzipSync(half(13, 26)),
    })
    expect(both.counts).toMatchObject(COUNTS)
    expect(both.input).toMatchObject({ rows: 1, stored: 1, refused: 0 })
    // Each run has its START in one file and its COMPLETE in the other.
    const apart = await checked({
      'starts.ndjson': lines.filter((line) => line.includes('"START"')).join('\n'),
      'ends.ndjson': lines.filter((line) => !line.includes('"START"')).join('\n'),
    })
    expect(apart.counts).toMatchObject(COUNTS)
  })
})
