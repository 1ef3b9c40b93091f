// A leak from the pasted text to the ranked answer, through the same GraphQL that the page and analysts use, on a real
// database: the answer is that of the folder, nothing doubles, nothing raw is kept, every call is audited.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { exhibitById } from '@suyuan/cypher/read/exhibit/exhibitById.ts'
import { parseExhibitId } from '@suyuan/cypher/read/exhibit/exhibitRow.ts'
import { verifyAudit } from '@suyuan/server/audit/verifyAudit.ts'
import { describe, expect, test } from 'vitest'
import { load } from '../load/importing.ts'
import { folderOf } from '../load/smallFolder.ts'
import { answerOfFolder } from './answerOfFolder.ts'
import { caseDesk } from './caseDesk.ts'
import { LEAKED_ROWS, leakText, name, phone, SEEN_AT } from './leakTown.ts'
import type { Answered } from './serving.ts'

const { database, folder, serving, ask, openCase, add, traced } = caseDesk()

describe('leaked rows', () => {
  test('are recognised, stored under their number, and traced to the holder that had just them', async () => {
    const id = await openCase()
    expect(await add({ case: id, text: leakText() })).toMatchObject({
      __typename: 'AddExhibitsResult',
      rows: LEAKED_ROWS,
      stored: LEAKED_ROWS,
      alreadyThere: 0,
      refused: 0,
      columns: [{ identifier: 'phone' }, { identifier: null, category: { key: 'user.name' } }],
    })
    const trace = await traced(id)
    expect(trace.exhibits).toEqual({ rows: LEAKED_ROWS, distinct: LEAKED_ROWS, matched: LEAKED_ROWS })
    expect(trace.candidates[0]).toMatchObject({ rank: 1, key: 'vendor', holder: { name: 'Call centre' } })
    expect(trace.caveat).toContain('not proof against a person')
    expect(trace.whyNot).toContainEqual(expect.objectContaining({ key: 'archive', reason: 'NO_CONNECTION' }))
    expect(trace.candidateCounts.holder).toBe(trace.candidates.length)
  })

  test('give through the database what they give on the folder of files, to 1e-9', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    const { candidates, unknownSource } = await traced(id)
    const folderAnswer = await answerOfFolder(folder, leakText(), Date.parse(SEEN_AT))
    const places = folderAnswer.candidates.filter((candidate) => candidate.grain === 'HOLDER')
    expect(candidates.map((one: { key: string }) => one.key)).toEqual(places.map((place) => place.id))
    for (const [index, place] of places.entries()) expect(candidates[index].posterior).toBeCloseTo(place.posterior!, 9)
    expect(unknownSource.posterior).toBeCloseTo(folderAnswer.unknownSource.posterior!, 9)
  })

  test('sent twice are stored once, and a row sent again with other content takes the old one’s place', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    expect(await add({ case: id, text: leakText() })).toMatchObject({ stored: 0, alreadyThere: LEAKED_ROWS })
    const corrected = `手机号,姓名\n${phone(1)},${name(1)}\n`
    expect(await add({ case: id, text: corrected })).toMatchObject({ stored: 1, replaced: 1, alreadyThere: 0 })
    const { data } = await ask('query ($id: ID!) { case(id: $id) { exhibits(first: 200) { nodes { row } } } }', { id })
    expect(data.case.exhibits.nodes).toHaveLength(LEAKED_ROWS)
  })

  test('sent in parts keep their numbers, and findings their lines', async () => {
    const id = await openCase()
    await add({ case: id, text: `手机号\n${phone(0)}\n${phone(1)}\n`, firstRow: 1 })
    const part = await add({ case: id, text: `手机号,seenAt\n${phone(2)},yesterday\n${phone(3)},\n`, firstRow: 3 })
    expect(part).toMatchObject({ rows: 2, stored: 1, refused: 1, findings: [{ line: 4 }] })
    const { data } = await ask('query ($id: ID!) { case(id: $id) { exhibits { nodes { row state } } } }', { id })
    expect(data.case.exhibits.nodes.map((one: { row: number }) => one.row)).toEqual([1, 2, 4])
  })

  test('mapped by hand go by what the investigator says', async () => {
    const id = await openCase()
    const columns = [{ index: 0, identifier: 'phone' }, { index: 1 }]
    const added = await add({ case: id, text: `第一列,手机号\n${phone(0)},x\n`, columns })
    expect(added.columns).toMatchObject([{ identifier: 'phone' }, { identifier: null, category: null }])
    expect(await add({ case: id, text: 'a\nb\n', columns: [{ index: 0, identifier: '13800000000' }] })).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.not.stringContaining('138'),
    })
  })

  test('more than a thousand in one call are refused whole', async () => {
    const id = await openCase()
    const text = `手机号\n${Array.from({ length: 1_001 }, (_, n) => `${phone(n)}\n`).join('')}`
    expect(await add({ case: id, text })).toMatchObject({ __typename: 'TooManyRowsError', code: 'TOO_MANY_ROWS' })
  })

  test('that nobody said a time of cannot be traced, and the refusal says how to mend it', async () => {
    const id = await openCase(null)
    await add({ case: id, text: leakText() })
    expect(await traced(id)).toMatchObject({
      __typename: 'InvalidInputError',
      remedy: expect.stringContaining('setSeen'),
    })
    await ask('mutation ($case: ID!, $at: DateTime!) { setSeen(case: $case, seenAt: $at) { __typename } }', {
      case: id,
      at: SEEN_AT,
    })
    expect((await traced(id)).__typename).toBe('Trace')
  })

  test('show their state and their tokens, a person’s movements can be asked by one', async () => {
    const id = await openCase()
    await add({ case: id, text: `手机号\n${phone(0)}\n+86 100 9999 9999\n138****8000\n` })
    const { data } = await ask('query ($id: ID!) { case(id: $id) { exhibits { nodes { id row state subjects } } } }', {
      id,
    })
    const { nodes } = data.case.exhibits
    expect(nodes.map((one: { state: string }) => one.state)).toEqual(['MATCHED', 'UNMATCHED', 'MASKED'])
    const subject = nodes[0].subjects[0]
    const moved = await ask(
      'query ($subject: String!) { movements(subject: $subject) { nodes { key kind batch from { key } to { key } } } }',
      { subject },
    )
    expect(moved.data.movements.nodes.map((one: { kind: string }) => one.kind)).toEqual(['COLLECT', 'SYNC', 'EXPORT'])
    const node = await ask('query ($id: ID!) { node(id: $id) { __typename ... on Exhibit { row } } }', {
      id: nodes[0].id,
    })
    expect(node.data.node).toEqual({ __typename: 'Exhibit', row: 1 })
  })
})

describe('an import', () => {
  test('that was stored before a question is in its answer', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    const before = await traced(id)
    const late = {
      id: 'late',
      at: '2025-07-01T00:00:00Z',
      kind: 'TRANSFER',
      from: 'vendor',
      to: 'archive',
      categories: ['user.name', 'user.contact.phone_number'],
      batch: 'B-1',
    }
    await load(database, folderOf({ 'movements.ndjson': `${JSON.stringify(late)}\n` }), { source: 'Leak town' })
    const keys = ({ candidates }: { candidates: { key: string }[] }) => candidates.map((one) => one.key)
    expect(keys(before)).not.toContain('archive')
    expect(keys(await traced(id))).toContain('archive')
  })
})

describe('a case', () => {
  test('gives its rows back: taken out of the database, one by one or all', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    await ask('mutation ($case: ID!) { removeExhibits(case: $case, rows: [1, 2, 777]) { __typename } }', { case: id })
    const rows = 'query ($id: ID!) { case(id: $id) { exhibits(first: 200) { nodes { row } } } }'
    expect((await ask(rows, { id })).data.case.exhibits.nodes).toHaveLength(LEAKED_ROWS - 2)
    await ask('mutation ($case: ID!) { removeExhibits(case: $case) { __typename } }', { case: id })
    expect((await ask(rows, { id })).data.case.exhibits.nodes).toEqual([])
    expect(await traced(id)).toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('that is deleted is gone with its rows, and looks as if it had never been', async () => {
    const id = await openCase()
    await add({ case: id, text: leakText() })
    const gone =
      'mutation ($case: ID!) { deleteCase(case: $case) { __typename ... on MutationDeleteCaseSuccess { data } ... on Error { message } } }'
    expect((await ask(gone, { case: id })).data.deleteCase).toEqual({
      __typename: 'MutationDeleteCaseSuccess',
      data: id,
    })
    const again = await ask(gone, { case: id })
    const never = await ask(gone, { case: 'cAAAAAAAAAAAAAAAA' })
    expect(again.data.deleteCase).toEqual(never.data.deleteCase)
    expect((await ask('query ($id: ID!) { case(id: $id) { key } }', { id })).data.case).toBeNull()
    const exhibit = parseExhibitId(`${id.slice('Case:'.length)}/1`)!
    const { rows } = await runRead(database, exhibitById, { id: exhibit }, { deadlineMs: 5_000, maxRows: 1 })
    expect(rows).toEqual([])
  })

  test('stands in the list, newest first, page by page without a gap', async () => {
    const opened: string[] = []
    for (let n = 0; n < 5; n++) opened.push(await openCase())
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data }: Answered = await ask(
        'query ($after: String) { cases(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      seen.push(...data.cases.nodes.map((one: { id: string }) => one.id))
      after = data.cases.pageInfo.hasNextPage ? data.cases.pageInfo.endCursor : null
    } while (after !== null)
    expect(new Set(seen).size).toBe(seen.length)
    expect(new Set(opened.filter((id) => !seen.includes(id))).size).toBe(0)
  })

  test('has a name that a person can read: no empty, endless or invisible one', async () => {
    const open = 'mutation ($name: String!) { openCase(name: $name) { ... on Error { code } } }'
    for (const bad of ['  ', 'x'.repeat(201), 'a\u202Eb', 'a\u0000b']) {
      expect((await ask(open, { name: bad })).data.openCase, JSON.stringify(bad)).toEqual({ code: 'INVALID_INPUT' })
    }
  })
})

describe('what is kept', () => {
  test('holds no number and no name of a leaked row, in no file of the server', () => {
    const texts = readdirSync(serving().home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    const all = [...texts, ...serving().said].join('\n')
    for (const n of [0, 1, 3]) {
      expect(all).not.toContain(name(n))
      expect(all.replace(/[\s+-]/g, '')).not.toContain(phone(n).replace(/\D/g, '').slice(2))
    }
  })

  test('is an audit in which every call stands twice: before it, and how it went', async () => {
    const file = join(serving().home, 'audit', 'audit.jsonl')
    expect((await verifyAudit(file)).broken).toBeNull()
    const entries = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const intents = entries.filter((entry) => entry.phase === 'intent')
    const outcomes = new Map(entries.filter((entry) => entry.of !== null).map((entry) => [entry.of, entry]))
    for (const intent of intents)
      expect(outcomes.get(intent.seq)).toMatchObject({ action: intent.action, case: intent.case })
    expect(new Set(intents.map((entry) => entry.action))).toEqual(
      new Set([
        'openCase',
        'readCase',
        'listCases',
        'readExhibits',
        'addExhibits',
        'setSeen',
        'removeExhibits',
        'deleteCase',
        'traceCase',
        'readSubject',
      ]),
    )
  })
})

test('when the audit cannot be written, no case is served, and nothing was changed', async () => {
  const id = await openCase()
  await serving().server.desk.audit.close()
  expect(await add({ case: id, text: leakText() })).toMatchObject({ __typename: 'AuditUnavailableError' })
  const read = await ask('query ($id: ID!) { case(id: $id) { name } }', { id })
  expect(read.data?.case ?? null).toBeNull()
  expect(read.errors?.[0]?.extensions.code).toBe('AUDIT_UNAVAILABLE')
  // The map is no case: it is still served.
  expect((await ask('{ holder(id: "crm") { name } }')).data.holder.name).toBe('Customer system')
})
