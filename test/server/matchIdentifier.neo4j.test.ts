// The audited match: one typed identifier, one answer, and nothing of it anywhere else.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyAudit } from '@suyuan/server/audit/verifyAudit.ts'
import { matchQuota } from '@suyuan/server/guard/matchQuota.ts'
import { describe, expect, test } from 'vitest'
import { caseDesk } from './caseDesk.ts'
import { leakText, phone } from './leakTown.ts'

const MATCH = `mutation ($input: MatchIdentifierInput!) { matchIdentifier(input: $input) {
  __typename
  ... on Error { code message remedy }
  ... on IdentifierMatch { kind token verified state rows rowCount left }
} }`

const PURPOSE = 'the person asks whether they are in it'

const { serving, ask, openCase, add } = caseDesk()

async function match(id: string, identifier: string, more: object = {}) {
  const { data } = await ask(MATCH, { input: { case: id, kind: 'phone', identifier, purpose: PURPOSE, ...more } })
  return data.matchIdentifier
}

function auditLines() {
  const text = readFileSync(join(serving().home, 'audit', 'audit.jsonl'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter((entry) => entry.action === 'matchIdentifier')
}

describe('point 13: a match between a typed identifier and a token', () => {
  test('says in which rows the person is, however the number is written', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    const first = await match(id, phone(3))
    expect(first).toMatchObject({ state: 'MATCHED', verified: true, rows: [2], rowCount: 1 })
    const bare = await match(id, phone(3).replaceAll(' ', '').replace('+86', ''))
    expect(bare).toMatchObject({ token: first.token, rows: [2] })
  })

  test('tells a known person who is not among the rows from one whom nobody knows', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    expect(await match(id, phone(1))).toMatchObject({ state: 'MATCHED', rowCount: 0 })
    expect(await match(id, '+86 100 9999 9999')).toMatchObject({ state: 'UNMATCHED', rowCount: 0 })
  })

  test('finds an unknown number that stands in a row, which matches nobody', async () => {
    const id = await openCase()
    await add({ case: id, text: '手机号\n+86 100 9999 9999\n' })
    expect(await match(id, '+8610099999999')).toMatchObject({ state: 'UNMATCHED', rows: [1] })
  })

  test('needs a reason, and a reason without an identifier in it', async () => {
    const id = await openCase()
    expect(await match(id, phone(3), { purpose: ' ' })).toMatchObject({ code: 'INVALID_INPUT' })
    const refused = await match(id, phone(3), { purpose: `is ${phone(3)} in it?` })
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', remedy: expect.stringContaining('row number') })
    expect(JSON.stringify(refused)).not.toContain('2003')
  })

  test('refuses what is masked, empty, of no kind, or about no case', async () => {
    const id = await openCase()
    for (const [identifier, more] of [
      ['138****8000', {}],
      ['  ', {}],
      [phone(3), { kind: 'shoeSize' }],
    ] as const) {
      expect(await match(id, identifier, more)).toMatchObject({ code: 'INVALID_INPUT' })
    }
    expect(await match('cAAAAAAAAAAAAAAAA', phone(3))).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('stands in the audit with kind, token, purpose and count, before and after; the number stands nowhere', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    const { token } = await match(id, phone(6))
    const [intent, outcome] = auditLines().slice(-2)
    const about = { kind: 'phone', token, purpose: PURPOSE }
    expect(intent).toMatchObject({ phase: 'intent', about, counts: {} })
    expect(outcome).toMatchObject({ phase: 'success', of: intent.seq, about, counts: { known: 1, rows: 1 } })
    expect((await verifyAudit(join(serving().home, 'audit', 'audit.jsonl'))).broken).toBeNull()
    const kept = readdirSync(serving().home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    const all = [...kept, ...serving().said].join('\n').replace(/[\s+-]/g, '')
    for (const n of [1, 3, 6]) expect(all).not.toContain(phone(n).replace(/\D/g, '').slice(2))
  })

  test('is given twenty times a minute and a hundred a day, so that nobody can try all numbers', () => {
    let now = 0
    const quota = matchQuota(() => now)
    for (let n = 0; n < 20; n++) expect(quota.take()).toBe(0)
    expect(quota.take()).toBe(60_000)
    for (let minute = 1; minute < 5; minute++) {
      now = minute * 60_001
      for (let n = 0; n < 20; n++) expect(quota.take()).toBe(0)
    }
    expect(quota.left()).toBe(0)
    now = 3_600_000
    expect(quota.take()).toBe(23 * 3_600_000)
    now = 25 * 3_600_000
    expect(quota.take()).toBe(0)
  })

  test('that was asked too often is refused and reads nothing, and the refusal is in the audit', async () => {
    const id = await openCase()
    let answer = await match(id, phone(3))
    for (let n = 0; n < 20 && answer.code === undefined; n++) answer = await match(id, phone(3))
    expect(answer).toMatchObject({ __typename: 'TooOftenError', code: 'TOO_OFTEN' })
    expect(auditLines().at(-1)).toMatchObject({ phase: 'failure', code: 'TOO_OFTEN' })
  })
})
