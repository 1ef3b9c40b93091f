// The files that the fuzz breaks: every shared fixture, every example of a page of seed/formats, a
// workbook and a process log. Used by the fuzz and by mutations.test.ts.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { xlsx } from '../builders/xlsx.ts'

/** The file that is broken, and what stands beside it. */
export interface Sample {
  readonly name: string
  readonly bytes: Buffer
  readonly beside: Readonly<Record<string, string | Uint8Array>>
}

const FIXTURES = [
  'marquez-metadata.json',
  'datahub-file_lineage.yml',
  'fides-sample_systems.yml',
  'fides-sample-postgres_example_test_dataset.yml',
]
const PAGES = ['openlineage', 'ropa', 'dpv', 'native', 'mapping']
const XES =
  '<log><trace><string key="concept:name" value="7"/><event><string key="concept:name" value="look up"/><date key="time:timestamp" value="2025-03-01T08:00:00Z"/></event></trace></log>'
const XES_MAPPING =
  'suyuan: mapping/1\nuse: xes\ncolumns: { kind: { const: ACCESS }, from: { const: crm }, to: { const: desk } }\n'

export const SAMPLES: readonly Sample[] = [
  ...FIXTURES.map((name) => ({ name, bytes: readFileSync(pathOf(`fixtures/shared/${name}`)), beside: {} })),
  ...PAGES.flatMap((page) => {
    const files = blocksOf(readFileSync(pathOf(`../seed/formats/${page}/README.md`), 'utf8'))
    return Object.entries(files).map(([name, text]) => {
      const { [name]: _, ...beside } = files
      return { name, bytes: Buffer.from(text), beside }
    })
  }),
  {
    name: 'ropa.xlsx',
    bytes: Buffer.from(
      xlsx([
        ['System', 'Purpose', 'Personal data'],
        ['crm', 'Sales', 'Name'],
      ]),
    ),
    beside: {},
  },
  { name: 'p.xes', bytes: Buffer.from(XES), beside: { 'mapping-p.yml': XES_MAPPING } },
]

/** Every file of the fixtures of the codes, beside the others of its folder. */
export const CODE_SAMPLES: readonly Sample[] = readdirSync(pathOf('fixtures/codes'), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const others = readdirSync(entry.parentPath, { withFileTypes: true }).filter(
      (other) => other.isFile() && other.name !== entry.name,
    )
    const beside = others.map(({ name }) => [name, readFileSync(join(entry.parentPath, name))] as const)
    return {
      name: entry.name,
      bytes: readFileSync(join(entry.parentPath, entry.name)),
      beside: Object.fromEntries(beside),
    }
  })
  .sort((a, b) => Buffer.compare(a.bytes, b.bytes))

function pathOf(relative: string): string {
  return fileURLToPath(new URL(`../${relative}`, import.meta.url))
}

function blocksOf(page: string): Record<string, string> {
  const blocks = [...page.matchAll(/^`([\w.-]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)]
  return Object.fromEntries(
    blocks.map((found) => [found[1] ?? '', found[2] ?? '']).filter(([name]) => name !== 'counts'),
  )
}
