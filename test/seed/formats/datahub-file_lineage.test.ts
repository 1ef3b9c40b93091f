// The real DataHub file of test/fixtures/shared, and the trap in it: its column URNs say PROD, its entities DEV.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checked, checkedFixtures, recorded } from '../../builders/checked.ts'

const file = fileURLToPath(new URL('../../fixtures/shared/datahub-file_lineage.yml', import.meta.url))
const text = readFileSync(file, 'utf8')

describe('datahub-file_lineage.yml', () => {
  it('has 4 datasets, 3 upstream edges and 1 column edge; a literal reading of its URNs makes 6 datasets', async () => {
    const report = await checkedFixtures(file)
    expect(report.counts).toMatchObject({ datasets: 4, upstreamEdges: 3, derived: 3, columnEdges: 1, fields: 2 })
    expect(report.input).toMatchObject({ rows: 1, stored: 1, refused: 0 })
    expect(report.findings.map(({ code, where }) => [code, where.line])).toEqual([['DATAHUB_ENV', 23]])
  })

  it('reverses no edge: data flow from the upstream into the entity', async () => {
    const { records } = await recorded({ 'lineage.yml': text })
    expect(records.flows.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'dataset:kafka:topic2.DEV > dataset:kafka:topic3.DEV',
      'dataset:kafka:topic1.DEV > dataset:kafka:topic3.DEV',
      'dataset:snowflake:test.kafka.topic2.PROD > dataset:kafka:topic2.DEV',
    ])
  })

  it('keeps apart what has one name in two environments, and then believes the URN', async () => {
    const more = `${text}
  - entity: { name: topic1, type: dataset, env: PROD, platform: kafka }
    upstream: []
  - entity: { name: topic3, type: dataset, env: PROD, platform: kafka }
    upstream: []
`
    const report = await checked({ 'lineage.yml': more })
    expect(report.counts).toMatchObject({ datasets: 6, upstreamEdges: 3, columnEdges: 1 })
    expect(report.findings.filter(({ code }) => code === 'DATAHUB_ENV')).toEqual([])
  })

  it('in two files of one folder is one map, so that an entity may stand in both', async () => {
    const report = await checked({ 'a.yml': text, 'b.yml': text.replace('topic1\n', 'topic0\n') })
    expect(report.counts).toMatchObject({ datasets: 5, upstreamEdges: 4 })
    expect(report.input).toMatchObject({ rows: 1, stored: 1, refused: 0 })
  })

  it('with an entity that has no name is refused whole, at the line of the entity', async () => {
    const report = await checked({ 'lineage.yml': text.replace('name: topic2\n', 'nom: topic2\n') })
    expect(report.input).toMatchObject({ rows: 1, stored: 0, refused: 1 })
    expect(report.findings.find(({ severity }) => severity === 'error')).toMatchObject({
      code: 'FIELD_MISSING',
      where: { field: '/lineage/0/upstream/0/entity/name' },
    })
  })
})
