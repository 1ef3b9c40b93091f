// map.yml (formats.md A1): read without loss, refused whole, and all its errors said at once.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checked, checkedPath, recorded } from '../../builders/checked.ts'

const riverside = fileURLToPath(new URL('../../../seed/maps/riverside/', import.meta.url))

describe('A map', () => {
  it('for newcomers is read without a finding', async () => {
    const { findings, counts } = await checkedPath(riverside)
    expect(findings).toEqual([])
    expect(counts).toMatchObject({ holders: 13, flows: 13 })
  })

  it('keeps all that it says of a holder and a flow, null and absent included', async () => {
    const { records, mapName } = await recorded({ 'map.yml': readFileSync(`${riverside}map.yml`, 'utf8') })
    expect(mapName).toBe('Riverside')
    expect(records.holders.find(({ id }) => id === 'crm')).toEqual({
      id: 'crm',
      name: 'Customer system',
      labels: { zh: '客户系统' },
      kind: 'SYSTEM',
      stage: 'SYSTEM',
      partOf: null,
      retentionDays: 1825,
      categories: null,
      controls: ['screen-watermark', 'export-approval'],
      owner: 'data-office',
      jurisdiction: null,
      logGaps: [{ from: Date.UTC(2025, 1, 28, 16), to: Date.UTC(2025, 2, 3, 16) }],
      stub: false,
      extra: {},
    })
    expect(records.flows.find(({ id }) => id === 'crm-to-callcentre')).toEqual({
      id: 'crm-to-callcentre',
      from: 'crm',
      to: 'callcentre-vendor',
      categories: ['user.contact.phone_number', 'user.name'],
      mechanism: 'FILE',
      purpose: 'marketing.communications.sms',
      legalBasis: 'pipl13:1',
      contract: 'C-2024-17',
      consent: 'separate',
      crossBorder: false,
      controls: [],
      logged: true,
      ratePerSubject: null,
      severCost: 3,
      validFrom: Date.UTC(2023, 11, 31, 16),
      validTo: Date.UTC(2025, 5, 30, 16),
      derived: false,
      extra: {},
    })
    expect(records.flows.find(({ id }) => id === 'photo-of-form')).toMatchObject({
      logged: false,
      ratePerSubject: 0.02,
    })
  })

  it('with several errors says each at its line, and stores nothing of it', async () => {
    const text = `suyuan: map/1
name: Broken
holders:
  - id: a
    kind: SHOP
  - id: b b
    kind: SYSTEM
    retentionDays: long
  - {kind: SYSTEM}
flows:
  - from: a
    to: c
    validFrom: 2025-01-01
    logged: 'no'
`
    const { findings, input, counts } = await checked({ 'map.yml': text })
    expect(findings.map(({ code, where }) => [where.line, where.field, code])).toEqual([
      [5, '/holders/0/kind', 'WORD_UNKNOWN'],
      [6, '/holders/1/id', 'HOLDER_ID'],
      [8, '/holders/1/retentionDays', 'FIELD_TYPE'],
      [9, '/holders/2/id', 'FIELD_MISSING'],
      [13, '/flows/0/validFrom', 'TIME_ZONE'],
      [14, '/flows/0/logged', 'FIELD_TYPE'],
    ])
    expect(input).toMatchObject({ rows: 1, stored: 0, refused: 1 })
    expect(counts.holders).toBe(0)
  })

  it('is YAML 1.2: `no` is a country and 007 keeps its zeros', async () => {
    const text = 'suyuan: map/1\nname: 007\nholders:\n  - {id: 0012, kind: SYSTEM, jurisdiction: no, owner: 2.10}\n'
    const { records, mapName } = await recorded({ 'map.yml': text })
    expect(mapName).toBe('007')
    expect(records.holders[0]).toMatchObject({ id: '0012', jurisdiction: 'no', owner: '2.10' })
  })

  it('gives a flow without an id the same id in every reading, and two alike are told apart by hand', async () => {
    const flow = '  - {from: a, to: b, mechanism: API, purpose: essential.service}\n'
    const text = `suyuan: map/1\nname: M\nholders: [{id: a, kind: SYSTEM}, {id: b, kind: SYSTEM}]\nflows:\n${flow}`
    expect((await recorded({ 'map.yml': text })).records.flows[0]?.id).toBe('a>b:API:essential.service')
    expect((await checked({ 'map.yml': text + flow })).findings).toMatchObject([
      { code: 'FLOW_DUPLICATE', where: { line: 6, field: '/flows/1/id' } },
    ])
  })

  it('that stands for too much by its aliases is refused instead of filling the memory', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`,
    )
    const { findings } = await checked({ 'map.yml': `suyuan: map/1\na0: &a0 [x]\n${levels.join('\n')}\n` })
    expect(findings.map(({ code }) => code)).toEqual(['YAML_SYNTAX'])
  })

  it('that refers to holders of another map of the folder needs no stub', async () => {
    const report = await checked({
      'map-a.yml': 'suyuan: map/1\nname: M\nholders: [{id: a, kind: SYSTEM, partOf: b}]\nflows: [{from: a, to: b}]\n',
      'map-b.yml': 'suyuan: map/1\nname: M\nholders: [{id: b, kind: SYSTEM}]\n',
      'map-c.yml': 'suyuan: map/1\nname: M\nholders: [{id: b, kind: SYSTEM}]\n',
    })
    expect(report.findings).toEqual([])
    expect(report.input).toMatchObject({ rows: 3, stored: 2, alreadyThere: 1 })
  })
})
