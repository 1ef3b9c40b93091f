// Figures as people read them: no rounding that turns a lead into a certainty, times with their offset, sums that can be
// added up by eye, a CSV that no spreadsheet will run.

import { csvCell } from '@suyuan/web/parts/csv.ts'
import { bits, percent } from '@suyuan/web/parts/number.ts'
import { shortToken } from '@suyuan/web/parts/shortToken.ts'
import { dayText, fromLocalField, instantText, offsetText, rangeText, toLocalField } from '@suyuan/web/parts/time.ts'
import { scaleOf } from '@suyuan/web/timeline/scale.ts'
import { rankingCsv } from '@suyuan/web/trace/rankingCsv.ts'
import { steps } from '@suyuan/web/trace/steps.ts'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'

describe('a probability', () => {
  test('below one is never shown as 100 %, above nothing never as 0 %', () => {
    expect(percent(0.9961, 'zh')).toBe('> 99%')
    expect(percent(0.0004, 'zh')).toBe('< 0.1%')
    expect(percent(0.9999999, 'en')).toMatch(/^> 99/)
  })

  test('is whole from 10 % and has one decimal below', () => {
    expect([0.86, 0.102, 0.0996, 0.052, 0.044, 0].map((share) => percent(share, 'zh'))).toEqual([
      '86%',
      '10%',
      '10%',
      '5.2%',
      '4.4%',
      '0%',
    ])
  })

  test('has its sign in bits, with a true minus', () => {
    expect([412.3, -5.94, 0, 0.04].map((value) => bits(value, 'en'))).toEqual(['+412', '−5.9', '0', '0'])
  })
})

describe('a time', () => {
  test('is shown in the zone with the offset of that day, summer and winter', () => {
    expect(instantText('2025-11-02T00:00:00.000Z', 'en', 'Asia/Shanghai')).toBe('2 Nov 2025 08:00 +08:00')
    expect(offsetText(Date.parse('2025-07-01T00:00:00Z'), 'Europe/Berlin')).toBe('+02:00')
    expect(offsetText(Date.parse('2025-12-01T00:00:00Z'), 'Europe/Berlin')).toBe('+01:00')
    expect(offsetText(Date.parse('2025-12-01T00:00:00Z'), 'America/St_Johns')).toBe('−03:30')
  })

  test('typed into the field comes back as the same instant, also beside a clock change', () => {
    for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'UTC']) {
      for (const iso of ['2025-03-30T03:30:00.000Z', '2025-10-26T03:30:00.000Z', '2024-02-29T23:59:00.000Z']) {
        expect(fromLocalField(toLocalField(iso, zone), zone), `${zone} ${iso}`).toBe(iso)
      }
    }
  })

  test('that is none is said to be none', () => {
    expect(fromLocalField('', 'UTC')).toBeNull()
    expect(fromLocalField('soon', 'UTC')).toBeNull()
  })

  test('from one day to another does not repeat itself, in either language', () => {
    const [from, to] = ['2025-11-09T04:00:00.000Z', '2025-12-24T04:00:00.000Z']
    expect(rangeText(from, to, 'en', 'Asia/Shanghai').replace(/\s/g, ' ')).toBe('9 Nov – 24 Dec 2025')
    expect(rangeText(from, to, 'zh', 'Asia/Shanghai')).toBe('2025年11月9日至12月24日')
    expect(rangeText(from, from, 'zh', 'Asia/Shanghai')).toBe(dayText(from, 'zh', 'Asia/Shanghai'))
  })

  test('on the timeline lies between its ends, with a few ticks that can be read', () => {
    for (const days of [2, 40, 400]) {
      const last = Date.UTC(2025, 10, 2)
      const scale = scaleOf([last - days * 86_400_000, last], 'en', 'UTC')
      expect(scale.at(last)).toBeLessThan(1)
      expect(scale.at(last - days * 86_400_000)).toBeGreaterThan(0)
      expect(scale.ticks.length).toBeLessThanOrEqual(9)
      expect(new Set(scale.ticks.map(({ label }) => label)).size).toBe(scale.ticks.length)
    }
  })
})

describe('the bars of a sum', () => {
  test('begin where the last one ended, and stay in the picture', () => {
    const bars = steps([-5.9, 412, -19.4, 7.2])
    for (const { from, width } of bars) {
      expect(from).toBeGreaterThanOrEqual(0)
      expect(from + width).toBeLessThanOrEqual(100)
    }
    expect(bars[2]!.from + bars[2]!.width).toBeCloseTo(bars[1]!.from + bars[1]!.width, 6)
  })

  test('are seen even when they are nothing beside the others', () => {
    expect(steps([500, 0.001, 0]).every(({ width }) => width >= 1)).toBe(true)
    expect(steps([])).toEqual([])
  })
})

describe('the ranking as CSV', () => {
  test('runs no formula that stands in a name', () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '|cmd', '%0a=1']) {
      const [[cell]] = Papa.parse<string[]>(csvCell(evil)).data as [[string]]
      expect(cell.startsWith("'"), JSON.stringify(evil)).toBe(true)
    }
    expect(csvCell('River "Road", outlet')).toBe('"River ""Road"", outlet"')
    expect(csvCell(-5.9)).toBe('-5.9')
    expect(csvCell(null)).toBe('')
  })

  test('carries the caveat first and every row whole', () => {
    const row = {
      rank: 1,
      name: 'River Road',
      kind: 'outlet',
      key: 'outlet-005',
      posterior: 0.86,
      covered: 98,
      matched: 104,
      misses: 6,
      exposed: 82,
      population: 2_000,
      lift: 23,
      inferred: 0,
      bits: 396.2,
      why: '98 of 104 rows',
    }
    const { data } = Papa.parse<string[]>(rankingCsv('A lead, not proof.', (column) => column, [row]).slice(1), {
      skipEmptyLines: true,
    })
    expect(data).toEqual([
      ['A lead, not proof.'],
      [
        'rank',
        'name',
        'kind',
        'posterior',
        'covered',
        'matched',
        'exposed',
        'population',
        'lift',
        'misses',
        'inferred',
        'bits',
        'key',
        'why',
      ],
      [
        '1',
        'River Road',
        'outlet',
        '0.86',
        '98',
        '104',
        '82',
        '2000',
        '23',
        '6',
        '0',
        '396.2',
        'outlet-005',
        '98 of 104 rows',
      ],
    ])
  })
})

describe('a token', () => {
  test('is short enough to compare and says nothing of the person', () => {
    expect(shortToken('hk1:p.9f2c41AbCdEf')).toBe('p·9f2c41')
  })
})
