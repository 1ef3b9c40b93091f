// Movements by page: in the order of time, each once, whoever asks; and those of one person only while the number was
// theirs.

import type { Question } from '@suyuan/cypher/driver/question.ts'
import { runRead } from '@suyuan/cypher/driver/runRead.ts'
import { movementById } from '@suyuan/cypher/read/movement/movementById.ts'
import type { MovementPage, StoredMovement } from '@suyuan/cypher/read/movement/movementRow.ts'
import { movementsInTime } from '@suyuan/cypher/read/movement/movementsInTime.ts'
import { movementsOfHolder } from '@suyuan/cypher/read/movement/movementsOfHolder.ts'
import { movementsOfTokens } from '@suyuan/cypher/read/movement/movementsOfTokens.ts'
import { namingsOf } from '@suyuan/cypher/read/subject/namingsOf.ts'
import { namingsOfTokens } from '@suyuan/cypher/read/subject/namingsOfTokens.ts'
import { beforeAll, expect, test } from 'vitest'
import { IDENTIFY, load } from '../load/importing.ts'
import { folderOf, MAP, phone } from '../load/smallFolder.ts'
import { emptyNeo4j } from './emptyNeo4j.ts'

const { database } = emptyNeo4j()
const LIMITS = { deadlineMs: 20_000, maxRows: 1_000 }
const PAGE: MovementPage = { from: null, to: null, after: null, most: 100 }
const token = (n: number) => IDENTIFY.token('phone', phone(n)) ?? ''
const day = (n: number) => Date.UTC(2025, 0, n)

const move = (id: string, on: number, more: object) =>
  `${JSON.stringify({ id, at: new Date(day(on)).toISOString(), kind: 'ACCESS', from: 'crm', to: 'vendor', categories: ['user.name'], ...more })}\n`
const of = (n: number) => ({ subject: { phone: phone(n) } })

beforeAll(async () => {
  const movements = [
    move('d', 4, { ...of(1), actor: 'clerk-1' }),
    move('a', 1, { ...of(1), from: 'outlet-1', to: 'crm' }),
    move('c', 3, of(2)),
    move('b', 3, of(1)),
    move('e', 5, { batch: 'B' }),
    move('f', 6, { batch: 'B', from: 'vendor', to: 'outlet-1' }),
    move('g', 9, { kind: 'DELETE', to: undefined }),
  ]
  const files = {
    'map.yml': MAP,
    'batches.csv': `batch,phone\nB,${phone(1)}\nB,${phone(3)}\n`,
    'subjects.csv': `phone,customerNo,validFrom,validTo\n${phone(1)},C1,,2025-01-04T00:00:00Z\n${phone(1)},C9,2025-01-04T00:00:00Z,\n`,
    'movements.ndjson': movements.join(''),
  }
  await load(database, folderOf(files))
})

async function ids<Params extends object>(asked: Question<Params, StoredMovement>, params: Params): Promise<string> {
  return (await runRead(database, asked, params, LIMITS)).rows.map((movement) => movement.id).join('')
}

test('pages in time follow one another without loss or double, equal times among them', async () => {
  expect(await ids(movementsInTime, PAGE)).toBe('abcdefg')
  let after: MovementPage['after'] = null
  let read = ''
  for (;;) {
    const page: readonly StoredMovement[] = (
      await runRead(database, movementsInTime, { ...PAGE, after, most: 2 }, LIMITS)
    ).rows
    const last = page.at(-1)
    if (!last) break
    read += page.map((movement) => movement.id).join('')
    after = { at: last.at, source: last.source, id: last.id }
  }
  expect(read).toBe('abcdefg')
})

test('a range of time is half-open', async () => {
  expect(await ids(movementsInTime, { ...PAGE, from: day(3), to: day(5) })).toBe('bcd')
  expect(await ids(movementsInTime, { ...PAGE, from: day(4), after: { at: day(3), source: '', id: '' } })).toBe('defg')
})

test('the movements of a holder are those from it, to it or by it, each once', async () => {
  expect(await ids(movementsOfHolder, { ...PAGE, holder: 'outlet-1' })).toBe('af')
  expect(await ids(movementsOfHolder, { ...PAGE, holder: 'clerk-1' })).toBe('d')
  expect(await ids(movementsOfHolder, { ...PAGE, holder: 'vendor', most: 3 })).toBe('bcd')
  expect(await ids(movementsOfHolder, { ...PAGE, holder: 'nobody' })).toBe('')
})

test('a number that changed hands gives each person the acts of their time, batches by the day they were first moved', async () => {
  const before = { token: token(1), from: null, to: day(4) }
  const since = { token: token(1), from: day(4), to: null }
  expect(await ids(movementsOfTokens, { ...PAGE, holder: null, tokens: [before] })).toBe('ab')
  expect(await ids(movementsOfTokens, { ...PAGE, holder: null, tokens: [since] })).toBe('def')
  expect(await ids(movementsOfTokens, { ...PAGE, holder: 'outlet-1', tokens: [before, since] })).toBe('af')
  expect(
    await ids(movementsOfTokens, { ...PAGE, holder: null, tokens: [{ ...before, token: token(3), to: null }] }),
  ).toBe('ef')
})

test('the rows that name a token come whole', async () => {
  const { rows } = await runRead(database, namingsOfTokens, { tokens: [token(1)], most: 100 }, LIMITS)
  const namings = namingsOf(rows)
  expect(namings.map(({ who, validFrom, validTo }) => [who.length, validFrom, validTo])).toHaveLength(2)
  expect(namings.every(({ who }) => who.length === 2 && who.some((one) => one === token(1)))).toBe(true)
})

test('one movement by its source and id, with everything that may be kept of it', async () => {
  const { rows } = await runRead(database, movementById, { source: 'Loading town', id: 'd' }, LIMITS)
  expect(rows[0]).toMatchObject({
    id: 'd',
    at: day(4),
    until: null,
    from: 'crm',
    to: 'vendor',
    actor: 'clerk-1',
    batch: null,
    file: 'movements.ndjson',
    line: 1,
  })
  expect(await ids(movementById, { source: 'Loading town', id: 'none' })).toBe('')
})
