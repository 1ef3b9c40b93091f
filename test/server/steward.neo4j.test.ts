// The steward's desk over GraphQL: files are checked against the database and committed exactly as they were checked, what
// they change is said before, a revision can be taken back, and nothing raw is ever said, logged or audited.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stored } from '../load/importing.ts'
import { caseDesk } from './caseDesk.ts'
import { leakTownFiles, MAP, name, phone } from './leakTown.ts'
import { askGraphql, signIn } from './serving.ts'

const { ask, serving, database } = caseDesk()

const REFUSAL = '... on Error { code message remedy }'
const LOT = `key state files { name bytes received } source
  check { rows stored refused warnings errors sourceNeeded findingCount findings(first: 200) { code severity file line field message remedy }
    change { same changedHolders { change key name properties { property before after } } holderCount
      changedFlows { change key from to } flowCount others categoriesAdded categoriesRemoved notCompared
      paths { from kind to had has hadAny hasAny gained path { from to flow } } pathCount
      reaching { holder gained category { key } } } }
  report { rows stored alreadyThere refused maps { source revision opened closed } }`

const ADD = `mutation ($lot: ID, $name: String!, $bytes: Int!, $offset: Int!, $base64: String!) {
  addFile(lot: $lot, name: $name, bytes: $bytes, offset: $offset, base64: $base64) { ... on Lot { key state } ${REFUSAL} } }`

const KNOWN =
  `${MAP}  - {id: list-2, from: outlet-1, to: agency, categories: [user.name, user.contact.address], mechanism: FILE}
`
    .replace('  - {id: vendor,', '  - {id: agency, name: Agency, kind: THIRD_PARTY}\n  - {id: vendor,')
    .replace('name: Hill Road', 'name: Hill Street')
    .replace('  - {id: archive, name: Archive, kind: SYSTEM}\n', '')
    .replace('测试店员甲', '测试店员乙')

async function add(name: string, text: string, lot: string | null = null): Promise<string> {
  const bytes = Buffer.from(text)
  const { data } = await ask(ADD, { lot, name, bytes: bytes.length, offset: 0, base64: bytes.toString('base64') })
  expect(data.addFile.code).toBeUndefined()
  return data.addFile.key
}

async function check(lot: string, options = '') {
  const answer = await ask(`mutation { checkFiles(lot: "${lot}"${options}) { ... on Lot { ${LOT} } ${REFUSAL} } }`)
  return answer.data?.checkFiles ?? answer
}

async function commit(lot: string) {
  const { data } = await ask(`mutation { commitFiles(lot: "${lot}") { ... on Lot { ${LOT} } ${REFUSAL} } }`)
  return data.commitFiles
}

const auditText = (): string => readFileSync(join(serving().home, 'audit', 'audit.jsonl'), 'utf8')

describe('a lot of files', () => {
  test('says what it would change, and whom that reaches, before anything is stored', async () => {
    const before = await stored(database)
    const { state, check: checked } = await check(await add('map.yml', KNOWN))
    expect(state).toBe('CHECKED')
    expect(checked).toMatchObject({ rows: 1, stored: 1, refused: 0, errors: 0, sourceNeeded: false })
    expect(checked.change.changedHolders).toEqual([
      { change: 'REMOVED', key: 'archive', name: 'Archive', properties: [] },
      expect.objectContaining({ change: 'CHANGED', key: 'clerk-1', name: null }),
      {
        change: 'CHANGED',
        key: 'outlet-2',
        name: 'Hill Street',
        properties: [{ property: 'name', before: 'Hill Road', after: 'Hill Street' }],
      },
      { change: 'ADDED', key: 'agency', name: 'Agency', properties: [] },
    ])
    expect(checked.change.changedFlows).toEqual([{ change: 'ADDED', key: 'list-2', from: 'outlet-1', to: 'agency' }])
    expect(checked.change.categoriesAdded).toEqual(['user.contact.address'])
    expect(checked.change.paths).toContainEqual(
      expect.objectContaining({ from: 'outlet-1', to: 'agency', had: false, has: true, kind: 'OUTLET' }),
    )
    expect(JSON.stringify(checked)).not.toMatch(/测试店员/)
    expect(await stored(database)).toEqual(before)
  })

  test('is committed as one revision by whoever sent it, once; the same files again change nothing', async () => {
    const lot = await add('map.yml', KNOWN)
    await check(lot)
    const { state, report } = await commit(lot)
    expect(state).toBe('COMMITTED')
    expect(report).toMatchObject({ rows: 1, stored: 1, alreadyThere: 0, refused: 0 })
    expect(report.maps).toEqual([expect.objectContaining({ source: 'Leak town', revision: 'Leak town#2' })])
    expect((await commit(lot)).code).toBe('INVALID_INPUT')
    const again = await add('other-name.yml', KNOWN)
    expect((await check(again)).check.change.same).toBe(true)
    expect((await commit(again)).report).toMatchObject({ stored: 0, alreadyThere: 1 })
  })

  test('is taken back: its revision is dropped whole, and only once', async () => {
    const { data } = await ask(
      '{ revisions { nodes { key source by opened closed droppedAt } more } status { mapName } }',
    )
    expect(data.revisions.nodes.map(({ key }: { key: string }) => key)).toEqual(['Leak town#2', 'Leak town#1'])
    expect(data.revisions.nodes[0].by).toMatch(/^page [0-9a-f]{12}$/)
    const drop = (key: string) =>
      ask(`mutation { dropRevision(key: "${key}") { ... on DroppedRevision { key removed reopened } ${REFUSAL} } }`)
    expect((await drop('Leak town#1')).data.dropRevision.code).toBe('REVISION_HELD')
    const dropped = (await drop('Leak town#2')).data.dropRevision
    expect(dropped.removed).toBe(data.revisions.nodes[0].opened)
    expect(dropped.reopened).toBe(data.revisions.nodes[0].closed)
    expect((await drop('Leak town#2')).data.dropRevision.code).toBe('REVISION_HELD')
    expect((await drop('no such')).data.dropRevision.code).toBe('NOT_FOUND')
    const holders = (await ask('{ holders { nodes { key } } }')).data.holders.nodes
    expect(holders).toContainEqual({ key: 'archive' })
    expect(holders).not.toContainEqual({ key: 'agency' })
  })

  test('of logs alone is held against the map of the database, and asks what it is a log of', async () => {
    const movement = (to: string, n: number) =>
      JSON.stringify({
        id: `new-${n}`,
        at: '2025-04-01T02:00:00Z',
        kind: 'COLLECT',
        from: 'customers',
        to,
        categories: ['user.name'],
        subject: { phone: phone(n) },
      })
    const text = [movement('outlet-1', 1), movement('outlet-9', 2), `{"at": "${name(3)}`, movement('outlet-2', 4)].join(
      '\n',
    )
    const lot = await add('movements.ndjson', `${text}\n`)
    const lenient = await check(lot)
    expect(lenient.check).toMatchObject({ rows: 4, sourceNeeded: true, change: null })
    expect(lenient.check.findings).toContainEqual(
      expect.objectContaining({ code: 'NDJSON_LINE', severity: 'error', file: 'movements.ndjson', line: 3 }),
    )
    expect((await commit(lot)).code).toBe('INVALID_INPUT')
    const strict = await check(lot, ', strict: true, source: "Counter log"')
    expect(strict.check).toMatchObject({ rows: 4, stored: 2, refused: 2, sourceNeeded: false })
    expect(strict.check.findings).toContainEqual(expect.objectContaining({ code: 'HOLDER_UNKNOWN', line: 2 }))
    expect((await commit(lot)).report).toMatchObject({ rows: 4, stored: 2, refused: 2, maps: [] })
  })

  test('never says, logs or audits a name or number of its rows', async () => {
    const files = Object.entries(leakTownFiles())
    let lot: string | null = null
    for (const [file, text] of files) lot = await add(file, text, lot)
    const said = JSON.stringify([await check(lot ?? ''), await commit(lot ?? '')]) + serving().said.join() + auditText()
    for (const n of [0, 1, 2, 3, 30]) {
      for (const raw of [phone(n), phone(n).replace(/[^\d]/g, ''), name(n)]) expect(said).not.toContain(raw)
    }
    expect(auditText()).toMatch(/"action":"commitFiles","phase":"success"/)
  })
})

describe('limits and strangers', () => {
  test('more than a lot may hold is refused with its limit and the way that has none', async () => {
    const { data } = await ask(
      'mutation { addFile(name: "a.yml", bytes: 9000000, offset: 0, base64: "") { ... on TooLargeError { code limit remedy } } }',
    )
    expect(data.addFile).toMatchObject({ code: 'TOO_LARGE', limit: 8 * 1024 * 1024 })
    expect(data.addFile.remedy).toContain('suyuan import')
  })

  test('a stretch sent twice changes nothing, one that leaves a hole is refused, and half a file is not checked', async () => {
    const half = Buffer.from(MAP).subarray(0, 100)
    const send = (offset: number, part: Buffer, lot: string | null) =>
      ask(ADD, { lot, name: 'map.yml', bytes: MAP.length, offset, base64: part.toString('base64') })
    const lot = (await send(0, half, null)).data.addFile.key
    expect((await send(0, half, lot)).data.addFile.key).toBe(lot)
    expect((await send(120, half, lot)).data.addFile.code).toBe('INVALID_INPUT')
    expect((await check(lot)).code).toBe('INVALID_INPUT')
  })

  test.each(['../map.yml', 'a/b.yml', '.hidden', '', 'a\u202Eb.yml'])('the file name %j is refused', async (file) => {
    const { data } = await ask(ADD, { lot: null, name: file, bytes: 0, offset: 0, base64: '' })
    expect(data.addFile.code).toBe('INVALID_INPUT')
  })

  test('a lot is its owner’s alone, and gone when it is dropped', async () => {
    const lot = await add('map.yml', MAP)
    const other = await signIn(serving())
    const query = `{ lot(key: "${lot}") { ... on Lot { key } ${REFUSAL} } }`
    expect((await askGraphql(serving(), { cookie: other }, query)).data.lot.code).toBe('NOT_FOUND')
    expect((await ask(query)).data.lot.key).toBe(lot)
    const gone = await ask(`mutation { discardFiles(lot: "${lot}") { __typename ${REFUSAL} } }`)
    expect(gone.data.discardFiles.__typename).toBe('MutationDiscardFilesSuccess')
    expect((await ask(query)).data.lot.code).toBe('NOT_FOUND')
  })
})
