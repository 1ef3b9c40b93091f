// Maps for tests: Holders and Flows with sensible defaults, and random small maps for properties.

import { CONSENTS, type Flow, MECHANISMS, parseFlowId, plainFlow } from '@suyuan/cypher/model/flow.ts'
import { HOLDER_KINDS, type Holder, parseHolderId, plainHolder, STAGES, stageOf } from '@suyuan/cypher/model/holder.ts'
import fc from 'fast-check'

export interface SmallMap {
  readonly holders: readonly Holder[]
  readonly flows: readonly Flow[]
}

export function holder(
  id: string,
  more: Partial<Omit<Holder, 'id' | 'partOf'>> & { readonly partOf?: string } = {},
): Holder {
  const known = parseHolderId(id)
  if (known === null) throw new Error(`${id} is no holder id`)
  const { partOf, kind = 'SYSTEM', ...rest } = more
  return { ...plainHolder(known, id, kind), partOf: partOf === undefined ? null : parseHolderId(partOf), ...rest }
}

/** `ends` as `crm -> vendor`. */
export function flow(
  id: string,
  ends: string,
  categories: readonly string[],
  more: Partial<Omit<Flow, 'id' | 'from' | 'to'>> = {},
): Flow {
  const [known, [from, to]] = [parseFlowId(id), ends.split(' -> ').map(parseHolderId)]
  if (known === null || !from || !to) throw new Error(`${id}: ${ends} is no flow`)
  return { ...plainFlow(known, from, to), categories, ...more }
}

/** Keys with ancestors among them, one that no vocabulary knows, and one that is sensitive. */
export const KEYS = ['user.name', 'user.name.first', 'user.biometric.face', 'user', 'user.novel'] as const

const TEXT = fc.constantFrom(
  'a',
  'no',
  '2.0',
  'null',
  '中文 words',
  ' padded ',
  '- not: a list',
  'two\nlines',
  '=1+1',
  '"',
  "o'x",
  '',
)
const TIME = fc.option(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }))

/** A map of 2 to `most` Holders `h0`, `h1` … with every property set or not. Nobody is part of themselves. */
export function someMap(most: number): fc.Arbitrary<SmallMap> {
  return fc.integer({ min: 2, max: most }).chain((count) =>
    fc
      .tuple(
        fc.tuple(...Array.from({ length: count }, (_, i) => someHolder(i))),
        fc.array(someFlow(count), { maxLength: 2 * most }),
      )
      .map(([holders, flows]) => ({
        holders,
        flows: flows.map((one, i) => ({ ...one, id: parseFlowId(`f${i}`)! })),
      })),
  )
}

function someHolder(index: number): fc.Arbitrary<Holder> {
  return fc
    .record({
      kind: fc.constantFrom(...HOLDER_KINDS),
      stage: fc.option(fc.constantFrom(...STAGES)),
      part: fc.option(fc.nat({ max: Math.max(0, index - 1) })),
      name: TEXT.filter((text) => text.trim() !== ''),
      labels: fc.constantFrom({}, { zh: '标签' }, { en: 'no', zh: '中' }),
      retentionDays: fc.option(fc.constantFrom(0, 0.5, 30, 1095)),
      categories: fc.option(fc.subarray([...KEYS])),
      controls: fc.subarray(['c1', 'c2', '2.0']),
      owner: fc.option(TEXT.filter((text) => text !== '')),
      jurisdiction: fc.option(fc.constantFrom('CN', 'NO', 'SG')),
      logGaps: fc.constantFrom([], [{ from: 1_700_000_000_123, to: 1_700_000_100_000 }]),
      extra: fc.constantFrom({}, { word: 'kept', deep: { list: [1, 'no', null] } }),
    })
    .map(({ stage, part, ...more }) =>
      holder(`h${index}`, {
        ...more,
        categories: more.categories === null ? null : [...more.categories].sort(),
        stage: stage ?? stageOf(more.kind),
        ...(part === null || index === 0 ? {} : { partOf: `h${part}` }),
      }),
    )
}

function someFlow(count: number): fc.Arbitrary<Flow> {
  return fc
    .record({
      from: fc.nat({ max: count - 1 }),
      shift: fc.integer({ min: 1, max: count - 1 }),
      categories: fc.subarray([...KEYS]).map((keys) => [...keys].sort()),
      more: fc.record({
        mechanism: fc.option(fc.constantFrom(...MECHANISMS)),
        purpose: fc.option(fc.constantFrom('essential', 'essential.service', 'marketing')),
        legalBasis: fc.option(fc.constantFrom('pipl13:1', 'pipl13:2')),
        contract: fc.option(fc.constantFrom('C-1', '0017')),
        consent: fc.option(fc.constantFrom(...CONSENTS)),
        crossBorder: fc.option(fc.boolean()),
        controls: fc.subarray(['c1', 'c2', '2.0']),
        logged: fc.boolean(),
        ratePerSubject: fc.option(fc.constantFrom(0, 0.02, 3)),
        severCost: fc.option(fc.constantFrom(0, 1, 2.5)),
        validFrom: TIME,
        extra: fc.constantFrom({}, { note: '2.0' }),
      }),
      days: fc.option(fc.integer({ min: 1, max: 3000 })),
    })
    .map(({ from, shift, categories, more, days }) =>
      flow('f', `h${from} -> h${(from + shift) % count}`, categories, {
        ...more,
        validTo: days === null ? null : (more.validFrom ?? Date.UTC(2022, 0, 1)) + days * 86_400_000,
      }),
    )
}
