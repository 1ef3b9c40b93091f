// Broken files of every format: bytes changed, cut out, doubled and put in where they do not belong. No reader may throw,
// and every row must be accounted for. A short form; seeds that ever failed stand as cases of their own.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checked, type Files } from '../../builders/checked.ts'
import { xlsx } from '../../builders/xlsx.ts'

const shared = fileURLToPath(new URL('../../fixtures/shared/', import.meta.url))
const formats = fileURLToPath(new URL('../../../seed/formats/', import.meta.url))
const SEED = 20250301
const RUNS = 60

/** The file that is broken, and what stands beside it. */
interface Sample {
  readonly name: string
  readonly bytes: Buffer
  readonly beside: Files
}

const SAMPLES: readonly Sample[] = [
  ...[
    'marquez-metadata.json',
    'datahub-file_lineage.yml',
    'fides-sample_systems.yml',
    'fides-sample-postgres_example_test_dataset.yml',
  ].map((name) => ({ name, bytes: readFileSync(`${shared}${name}`), beside: {} })),
  ...['openlineage', 'ropa', 'dpv', 'native', 'mapping'].flatMap((folder) => {
    const files = blocksOf(readFileSync(`${formats}${folder}/README.md`, 'utf8'))
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
  {
    name: 'p.xes',
    bytes: Buffer.from(
      '<log><trace><string key="concept:name" value="7"/><event><string key="concept:name" value="look up"/><date key="time:timestamp" value="2025-03-01T08:00:00Z"/></event></trace></log>',
    ),
    beside: {
      'mapping-p.yml':
        'suyuan: mapping/1\nuse: xes\ncolumns: { kind: { const: ACCESS }, from: { const: crm }, to: { const: desk } }\n',
    },
  },
]

const STRANGE = [
  '\0',
  '\u202E',
  '\uFEFF',
  '"',
  '{',
  '[',
  ']',
  '}',
  '\n',
  '\r',
  ',',
  ';',
  ':',
  '&a ',
  '*a',
  '- ',
  'null',
  '1e999',
  '<',
  '&x;',
  '__proto__',
  '\xff\xfe',
  '"'.repeat(3),
  '['.repeat(2000),
  'x'.repeat(70_000),
]

type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }

const place = fc.double({ min: 0, max: 1, noNaN: true })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({
    kind: fc.constantFrom('cut' as const, 'double' as const),
    at: place,
    length: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.constantFrom(...STRANGE) }),
)

describe.each(SAMPLES)('$name, broken', ({ name, bytes, beside }) => {
  it(`ends in findings, with every row accounted for (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const { input, findings } = await checked({ ...beside, [name]: changes.reduce(changed, bytes) })
        expect(input.rows).toBe(input.stored + input.refused + input.alreadyThere)
        expect(findings.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  }, 60_000)
})

function changed(bytes: Buffer, one: Change): Buffer {
  const at = Math.floor(one.at * bytes.length)
  switch (one.kind) {
    case 'flip': {
      const copy = Buffer.from(bytes)
      if (copy.length > 0) copy[Math.min(at, copy.length - 1)] = one.byte
      return copy
    }
    case 'cut':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + one.length)])
    case 'double':
      return Buffer.concat([bytes.subarray(0, at + one.length), bytes.subarray(at)])
    case 'insert':
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(one.text), bytes.subarray(at)])
  }
}

function blocksOf(page: string): Record<string, string> {
  const blocks = [...page.matchAll(/^`([\w.-]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)]
  return Object.fromEntries(
    blocks.map((found) => [found[1] ?? '', found[2] ?? '']).filter(([name]) => name !== 'counts'),
  )
}
