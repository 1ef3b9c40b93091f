// Broken files of every format: bytes changed, cut out, doubled and put in where they do not belong. No reader may throw,
// and every row must be accounted for. A short form; seeds that ever failed stand as cases of their own.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checked } from '../../builders/checked.ts'
import { SAMPLES } from '../../fuzz/samples.ts'

const SEED = 20250301
const RUNS = 60

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
