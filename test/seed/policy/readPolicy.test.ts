// Policies as people write them: every word of the language is understood, and what is misspelt never keeps silent.

import { placeText } from '@suyuan/cypher/model/finding.ts'
import { describe, expect, it } from 'vitest'
import { checked } from '../../builders/checked.ts'

const MAP = `suyuan: map/1
name: Example
holders:
  - { id: customers, kind: POPULATION }
  - { id: north, kind: OUTLET, jurisdiction: CN }
  - { id: clerk, kind: EMPLOYEE, partOf: north }
  - { id: crm, kind: SYSTEM, jurisdiction: CN }
  - { id: partner, kind: THIRD_PARTY, jurisdiction: SG }
flows:
  - { id: signup, from: customers, to: north, categories: [user.name, user.government_id.national_identification_number] }
  - { id: up, from: north, to: crm, categories: [user.name, user.government_id.national_identification_number], mechanism: API, consent: general, purpose: essential.service }
  - { id: sold, from: clerk, to: partner, categories: [user.name], mechanism: PHONE, logged: false, contract: C-1 }
  - { id: out, from: crm, to: partner, categories: [user.government_id.national_identification_number], mechanism: FILE }
`

async function broken(rules: string): Promise<string[]> {
  const { findings } = await checked({
    'map.yml': MAP,
    'policy.yml': `suyuan: policy/1\nname: Rules\nrules:\n${rules}`,
  })
  return findings.map(({ code, where, message }) =>
    `${placeText(where)} ${code} ${/path (.*)$/.exec(message)?.[1] ?? ''}`.trim(),
  )
}

describe('A policy', () => {
  it('asks for sensitive data by the rule set that it names', async () => {
    const rule = (carrying: string) => `  - { id: a, never: { carrying: ${carrying}, to: { stage: THIRD_PARTY } } }\n`
    expect(await broken(rule('sensitive'))).toEqual([])
    expect(await broken(rule('{ sensitive: gbt35273-2020-B }'))).toEqual([
      'policy.yml:4:/rules/0 POLICY_VIOLATED crm -[out]-> partner',
    ])
  })

  it('asks for categories by key, by ancestor and by alias', async () => {
    for (const key of ['[user.government_id]', '[身份证号]', 'user.government_id.national_identification_number']) {
      const rule = `  - { id: a, never: { carrying: ${key}, from: { kind: OUTLET }, to: { id: partner } } }\n`
      expect(await broken(rule)).toEqual(['policy.yml:4:/rules/0 POLICY_VIOLATED north -[up]-> crm -[out]-> partner'])
    }
  })

  it('asks for flows by every property they have', async () => {
    for (const [over, flow] of [
      ['{ mechanism: PHONE }', 'clerk -[sold]-> partner'],
      ['{ logged: false }', 'clerk -[sold]-> partner'],
      ['{ contract: C-1 }', 'clerk -[sold]-> partner'],
      ['{ consent: [general, separate] }', 'north -[up]-> crm'],
      ['{ purpose: essential }', 'north -[up]-> crm'],
      ['{ crossBorder: true }', 'crm -[out]-> partner'],
      ['{ mechanism: none }', 'customers -[signup]-> north'],
    ])
      expect(await broken(`  - { id: a, never: { over: ${over} } }\n`)).toEqual([
        `policy.yml:4:/rules/0 POLICY_VIOLATED ${flow}`,
      ])
  })

  it('names the flow that makes a longer path wrong', async () => {
    const rule =
      '  - { id: a, never: { from: { kind: POPULATION }, to: { under: partner }, over: { logged: false } } }\n'
    expect(await broken(rule)).toEqual([
      'policy.yml:4:/rules/0 POLICY_VIOLATED customers -[signup]-> north ~ clerk -[sold]-> partner, over "sold"',
    ])
  })

  it('with one rule that cannot be understood holds the map against the others', async () => {
    const good = '  - { id: a, always: { to: { id: partner }, from: { id: crm }, passes: export-approval } }\n'
    const bad: readonly (readonly [string, string])[] = [
      ['{ id: b, nevr: { to: { id: crm } } }', '/rules/1/nevr'],
      ['{ id: b }', '/rules/1'],
      ['{ id: b, never: {} }', '/rules/1/never'],
      ['{ id: b, never: { to: { stage: THIRDPARTY } } }', '/rules/1/never/to/stage'],
      ['{ id: b, never: { to: { id: [] } } }', '/rules/1/never/to/id'],
      ['{ id: b, never: { to: { id: crm }, carrying: [] } }', '/rules/1/never/carrying'],
      ['{ id: b, never: { to: { id: crm }, carrying: { sensitive: gdpr } } }', '/rules/1/never/carrying/sensitive'],
      ['{ id: b, never: { to: { id: crm }, carrying: [Not A Key] } }', '/rules/1/never/carrying'],
      ['{ id: b, always: { to: { id: crm } } }', '/rules/1/always/passes'],
      ['{ id: b, never: { over: { crossBorder: "no" } } }', '/rules/1/never/over/crossBorder'],
      ['{ id: a, never: { to: { id: crm } } }', '/rules/1/id'],
    ]
    for (const [rule, pointer] of bad) {
      const found = await broken(`${good}  - ${rule}\n`)
      expect(found, rule).toContain(
        'policy.yml:4:/rules/0 POLICY_VIOLATED crm -[out]-> partner, and passes no "export-approval"',
      )
      expect(
        found.filter((line) => line.startsWith(`policy.yml:5:${pointer} `)),
        rule,
      ).not.toEqual([])
    }
  })

  it('that is not well-formed, or of another version, is an error at its line', async () => {
    const read = async (policy: string) =>
      (await checked({ 'map.yml': MAP, 'policy.yml': policy })).findings.map(({ code, severity }) => [code, severity])
    expect(await read('suyuan: policy/1\nrules: [\n')).toEqual([['YAML_SYNTAX', 'error']])
    expect(await read('suyuan: map/1\nname: x\n')).toEqual([['POLICY_VERSION', 'error']])
    expect(await read('suyuan: policy/1\nname: x\n')).toEqual([['FIELD_MISSING', 'error']])
    expect(await read('')).toEqual([['POLICY_VERSION', 'error']])
  })

  it('is no fact of the town: rows and counts are those of the folder without it', async () => {
    const policy = 'suyuan: policy/1\nname: x\nrules: [{ id: a, never: { to: { id: crm } } }]\n'
    const [bare, judged] = [await checked({ 'map.yml': MAP }), await checked({ 'map.yml': MAP, 'policy.yml': policy })]
    expect([judged.input, judged.counts]).toEqual([bare.input, bare.counts])
  })
})
