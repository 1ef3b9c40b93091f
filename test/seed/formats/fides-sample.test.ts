// The two real Fides files of test/fixtures/shared, with the counts their publisher's readers find in them.

import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checked, checkedFixtures, recorded } from '../../builders/checked.ts'

const shared = fileURLToPath(new URL('../../fixtures/shared/', import.meta.url))
const systems = `${shared}fides-sample_systems.yml`
const dataset = `${shared}fides-sample-postgres_example_test_dataset.yml`
const codes = (report: Awaited<ReturnType<typeof checked>>): string[] => report.findings.map(({ code }) => code)

describe('fides-sample_systems.yml', () => {
  it('has 6 systems, 5 flows, 6 unnamed privacy declarations and 4 dataset references, which all dangle alone', async () => {
    const report = await checkedFixtures(systems)
    expect(report.input).toMatchObject({ rows: 1, stored: 1, refused: 0 })
    expect(report.counts).toMatchObject({
      systems: 6,
      flows: 5,
      privacyDeclarations: 6,
      unnamedPrivacyDeclarations: 6,
      datasetReferences: 4,
      danglingDatasetReferences: 4,
    })
    expect(codes(report)).toEqual(Array(4).fill('FIDES_DATASET_DANGLES'))
    expect(report.findings.map(({ where }) => where.line)).toEqual([30, 48, 65, 97])
  })

  it('lets a flow carry what its source is declared to hold, so that lineage has categories', async () => {
    const { records } = await recorded({ 'systems.yml': await textOf(systems) })
    const flow = records.flows.find(({ from }) => from === 'cookie_house_marketing_system')
    expect(flow).toMatchObject({
      to: 'cookie_house_customer_database',
      categories: ['user.device.cookie_id'],
      derived: false,
    })
  })
})

describe('fides-sample-postgres_example_test_dataset.yml', () => {
  it('has 1 dataset, 11 collections, 48 fields, 10 references (5 from, 5 to), 6 identity fields and 12 categories', async () => {
    const report = await checkedFixtures(dataset)
    expect(report.counts).toMatchObject({
      datasets: 1,
      collections: 11,
      fields: 48,
      fieldReferences: 10,
      fieldReferencesFrom: 5,
      fieldReferencesTo: 5,
      identityFields: 6,
      distinctCategories: 12,
    })
    expect(codes(report)).toEqual([])
  })

  it('leaves 3 of the 4 dataset references dangling when it is loaded with the systems, and becomes part of its system', async () => {
    const report = await checkedFixtures(systems, dataset)
    expect(report.counts).toMatchObject({ systems: 6, datasets: 1, datasetReferences: 4, danglingDatasetReferences: 3 })
    const { records } = await recorded({ 'a.yml': await textOf(systems), 'b.yml': await textOf(dataset) })
    expect(records.holders.find(({ id }) => id === 'postgres_example_test_dataset')?.partOf).toBe(
      'cookie_house_postgresql_database',
    )
    expect(records.holders.find(({ id }) => id === 'postgres_example_test_dataset.customer')?.partOf).toBe(
      'postgres_example_test_dataset',
    )
  })

  it('follows references in the direction of the data', async () => {
    const twice = 'dataset:\n- fides_key: d\n  collections:\n  - name: a\n    fields:\n'
    const field = (name: string, direction: string): string =>
      `    - {name: ${name}, fides_meta: {references: [{dataset: d, field: a.x${direction}}]}}\n`
    const report = await checked({
      'd.yml': `${twice}    - {name: x}\n${field('in', ', direction: from')}${field('both', '')}`,
    })
    expect(report.counts).toMatchObject({ fieldReferences: 2, fieldReferencesFrom: 1, fieldReferencesTo: 0 })
    expect(codes(report)).toEqual(['FIDES_REFERENCE_INSIDE', 'FIDES_REFERENCE_INSIDE'])
  })
})

describe('A Fides manifest', () => {
  it('with A.egress = B and B.ingress = A has one flow, not two', async () => {
    const text = `system:
- {fides_key: a, egress: [{fides_key: b, type: system, data_categories: [user.name]}]}
- {fides_key: b, ingress: [{fides_key: a, type: system, data_categories: [user.contact.email]}, {fides_key: user, type: user}],
   privacy_declarations: [{data_use: essential, data_categories: [user.contact]}]}
`
    const { records, findings } = await recorded({ 'fides.yml': text })
    expect(findings).toEqual([])
    expect(records.flows.map(({ from, to, categories }) => [from, to, categories])).toEqual([
      ['a', 'b', ['user.contact.email', 'user.name']],
      ['user', 'b', ['user.contact']],
    ])
    expect(records.holders.find(({ id }) => id === 'user')?.kind).toBe('POPULATION')
  })

  it('in JSON, with keys that are no ids, with its own categories and nested fields, loads too', async () => {
    const report = await checked({
      'fides.json': JSON.stringify({
        data_category: [{ fides_key: 'user.shoe_size', parent_key: 'user' }],
        dataset: [
          {
            fides_key: '<instance_key>',
            collections: [
              { name: 'c', fields: [{ name: 'o', fields: [{ name: 'p', data_categories: ['user.shoe_size'] }] }] },
            ],
          },
        ],
        policy: [{ fides_key: 'p' }],
      }),
    })
    expect(report.counts).toMatchObject({ datasets: 1, collections: 1, fields: 2, distinctCategories: 1 })
    expect(codes(report).sort()).toEqual(['FIDES_KEY_ENCODED', 'KEY_UNKNOWN'])
  })
})

async function textOf(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(path, 'utf8')
}
