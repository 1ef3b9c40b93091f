// The view in the address: links in reports and mails must keep working, rubbish must not break the page, and nothing
// but opaque ids may stand there.

import { type Arrangement, readArrangement, writeArrangement } from '@suyuan/web/url/arrangement.ts'
import { readKeys, writeKeys } from '@suyuan/web/url/keyList.ts'
import { chooseCandidate, chooseGrain, goHome, openCase, pickHolder, pickHop } from '@suyuan/web/url/select.ts'
import { isSwitched, readSwitches, type Switch, toggled, writeSwitches } from '@suyuan/web/url/switches.ts'
import {
  DEFAULT_VIEW,
  DESKS,
  LANGUAGES,
  MAP_FORMS,
  PARAMETER_NAMES,
  readView,
  SEVERITIES,
  SIDES,
  THEMES,
  VIEW_GRAINS,
  type View,
  writeView,
} from '@suyuan/web/url/view.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,40}$/)
const ordinal = fc.integer({ min: 1, max: 9_999_999 })
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

const day = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

const anySwitch: fc.Arbitrary<Switch> = fc.oneof(
  fc.record({ sort: fc.constantFrom('flow' as const, 'holder' as const), key: id }),
  fc.record({ sort: fc.constantFrom('off' as const, 'on' as const), key: id, control: id }),
)

const keys = fc.uniqueArray(id, { maxLength: 4 })
const anyArrangement: fc.Arbitrary<Arrangement> = fc.record({
  opened: keys,
  folded: keys.map((all) => new Set(all)),
  hidden: keys.map((all) => new Set(all)),
  pinned: keys.map((all) => new Set(all)),
  moved: fc
    .array(
      fc.tuple(id, fc.record({ dx: fc.integer({ min: 1, max: 99_999 }), dy: fc.integer({ min: -500, max: 500 }) })),
      {
        maxLength: 4,
      },
    )
    .map((all) => new Map(all)),
  drawn: fc.boolean(),
})

const anyView: fc.Arbitrary<View> = fc.record({
  case: maybe(id),
  grain: fc.constantFrom(...VIEW_GRAINS),
  candidate: maybe(id),
  row: maybe(ordinal),
  chain: ordinal,
  hop: maybe(ordinal),
  holder: maybe(id),
  flow: maybe(id),
  side: fc.constantFrom(...SIDES),
  map: fc.constantFrom(...MAP_FORMS),
  all: fc.boolean(),
  arranged: anyArrangement.map(writeArrangement),
  against: maybe(id),
  drawn: fc.array(id, { maxLength: 4 }).map((keys) => writeKeys([...new Set(keys)])),
  switched: fc.array(anySwitch, { maxLength: 4 }).map((all) => writeSwitches(readSwitches(writeSwitches(all)))),
  desk: maybe(fc.constantFrom(...DESKS)),
  lot: maybe(id),
  severity: maybe(fc.constantFrom(...SEVERITIES)),
  asOf: maybe(day),
  from: maybe(day),
  until: maybe(day),
  lang: maybe(fc.constantFrom(...LANGUAGES)),
  theme: maybe(fc.constantFrom(...THEMES)),
  keys: fc.boolean(),
})

describe('the address', () => {
  test('holds several sources, each once, and forgets what is none', () => {
    expect(readKeys(writeKeys(['crm', 'outlet:7,b', 'crm']))).toEqual(['crm', 'outlet:7,b'])
    expect(readKeys(',%zz, crm ,')).toEqual([])
  })

  test('keeps the names it has always had', () => {
    expect(PARAMETER_NAMES).toEqual([
      'case',
      'grain',
      'candidate',
      'row',
      'chain',
      'hop',
      'holder',
      'flow',
      'side',
      'map',
      'all',
      'arranged',
      'against',
      'drawn',
      'switched',
      'desk',
      'lot',
      'severity',
      'asOf',
      'from',
      'until',
      'lang',
      'theme',
      'keys',
    ])
    expect(writeView({ ...DEFAULT_VIEW, case: 'c1', grain: 'ACTOR', candidate: 'staff-0031', row: 7, chain: 2 })).toBe(
      '?case=c1&grain=ACTOR&candidate=staff-0031&row=7&chain=2',
    )
  })

  test('gives every view back as it was written (seed 4)', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readView(writeView(view))).toEqual(view)
      }),
      { seed: 4 },
    )
  })

  test('gives every arrangement of the picture back as it was written (seed 7)', () => {
    fc.assert(
      fc.property(anyArrangement, (arrangement) => {
        expect(readArrangement(writeArrangement(arrangement))).toEqual(arrangement)
      }),
      { seed: 7 },
    )
  })

  test('says nothing that the default says already', () => {
    expect(writeView(DEFAULT_VIEW)).toBe('')
    expect(readView('')).toEqual(DEFAULT_VIEW)
  })

  test('takes rubbish for the default and never throws', () => {
    const rubbish =
      '?case=%20&grain=GUILTY&row=0&chain=-1&hop=1e9&side=&map=3d&all=yes&lang=fr&theme=pink&keys=&other=1'
    expect(readView(rubbish)).toEqual(DEFAULT_VIEW)
    expect(readView(`?holder=${'x'.repeat(401)}&flow=a%00b`)).toEqual(DEFAULT_VIEW)
  })
})

describe('one click', () => {
  const deep: View = {
    ...DEFAULT_VIEW,
    case: 'c1',
    lang: 'zh',
    theme: 'dark',
    keys: false,
    row: 3,
    hop: 2,
    holder: 'crm',
  }

  test('into another case leaves nothing of the last one, but keeps language, colours and keys', () => {
    expect({ ...deep, ...openCase('c2') }).toEqual({
      ...DEFAULT_VIEW,
      case: 'c2',
      lang: 'zh',
      theme: 'dark',
      keys: false,
    })
    expect({ ...deep, ...goHome() }).toEqual({ ...DEFAULT_VIEW, lang: 'zh', theme: 'dark', keys: false })
  })

  test('on another candidate or grain starts at its own first row and chain', () => {
    for (const change of [chooseCandidate('crm'), chooseGrain('ACTOR')]) {
      expect({ ...deep, chain: 4, ...change }).toMatchObject({
        row: null,
        chain: 1,
        hop: null,
        holder: null,
        side: 'why',
      })
    }
  })

  test('picks one thing at a time, so that all panels mean the same', () => {
    expect({ ...deep, ...pickHop(1) }).toMatchObject({ hop: 1, holder: null, flow: null, side: 'facts' })
    expect({ ...deep, flow: 'f', ...pickHolder('crm') }).toMatchObject({ holder: 'crm', hop: null, flow: null })
  })
})

describe('the switches of a what-if', () => {
  test('are read as they were written, whatever colons and commas a key has', () => {
    fc.assert(
      fc.property(fc.array(anySwitch, { maxLength: 6 }), (all) => {
        const read = readSwitches(writeSwitches(all))
        for (const one of all) expect(read).toContainEqual(one)
        expect(read.length).toBeLessThanOrEqual(all.length)
      }),
    )
  })

  test('go on and off again, and leave nothing behind', () => {
    const one: Switch = { sort: 'off', key: 'outlet-1', control: 'screen-watermark' }
    const on = toggled(null, one)
    expect(on).toBe('off:outlet-1:screen-watermark')
    expect(isSwitched(on, one)).toBe(true)
    expect(toggled(on, one)).toBeNull()
  })

  test('leave out what they cannot read, and never throw', () => {
    expect(readSwitches('flow:a,nonsense,flow:,on:x,flow:a:b,holder:%E0%A4%A,flow:a')).toEqual([
      { sort: 'flow', key: 'a' },
    ])
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readSwitches(text).length).toBeLessThanOrEqual(50)
      }),
    )
  })
})
