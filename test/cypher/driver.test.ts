// What the driver promises: reading cannot write, no answer is cut off silently, no call outlives its deadline, and an
// error of the database is one of a closed set. On a real Neo4j.

import { connect, disconnect } from '@suyuan/cypher/driver/database.ts'
import {
  DatabaseUnavailable,
  DeadlinePassed,
  ResultTooLarge,
  UnexpectedRow,
  WriteRefused,
  WrongPassword,
} from '@suyuan/cypher/driver/failure.ts'
import { question } from '@suyuan/cypher/driver/question.ts'
import { runRead, streamRead } from '@suyuan/cypher/driver/runRead.ts'
import { runWrite } from '@suyuan/cypher/driver/runWrite.ts'
import { ping } from '@suyuan/cypher/read/database/ping.ts'
import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { emptyNeo4j } from './emptyNeo4j.ts'
import { frozenDoor } from './frozenDoor.ts'

const { database } = emptyNeo4j()
const LIMITS = { deadlineMs: 20_000, maxRows: 100 }
const WRITE = { deadlineMs: 20_000, attempts: 5 }

const id = z.object({ id: z.string() })
const writesInRead = question<object, { id: string }>(new URL('./read/probe/writesInRead.cypher', import.meta.url), id)
const holders = question<object, { id: string }>(new URL('./read/probe/holders.cypher', import.meta.url), id)
const heap = question<object, unknown>(new URL('./read/probe/heap.cypher', import.meta.url), z.unknown())
const countFile = new URL('./read/probe/count.cypher', import.meta.url)
const count = question<{ n: number }, { i: number }>(countFile, z.object({ i: z.number() }))
const addHolder = question<{ id: string }, { id: string }>(
  new URL('./write/probe/addHolder.cypher', import.meta.url),
  id,
)
const touch = question<{ id: string }, { id: string }>(new URL('./write/probe/touch.cypher', import.meta.url), id)

test('a question that lies under read/ cannot write, and leaves nothing behind', async () => {
  await expect(runRead(database, writesInRead, {}, LIMITS)).rejects.toBeInstanceOf(WriteRefused)
  expect((await runRead(database, holders, {}, LIMITS)).rows).toEqual([])
})

test('an answer of exactly the cap is whole, one row more is said to be cut off', async () => {
  const whole = await runRead(database, count, { n: 100 }, LIMITS)
  expect(whole.rows).toHaveLength(100)
  expect(whole.truncated).toBeNull()
  const cut = await runRead(database, count, { n: 1_000_000 }, LIMITS)
  expect(cut.rows).toHaveLength(100)
  expect(cut.truncated).toEqual({ reason: 'more than 100 rows', omitted: null })
})

test('a stream gives every row once, in pages, and may be left early', async () => {
  const pages: number[] = []
  let sum = 0
  for await (const page of streamRead(database, count, { n: 2_500 }, { deadlineMs: 20_000, pageRows: 1_000 })) {
    pages.push(page.length)
    for (const row of page) sum += row.i
  }
  expect(pages).toEqual([1_000, 1_000, 500])
  expect(sum).toBe((2_500 * 2_501) / 2)
  for await (const page of streamRead(database, count, { n: 9_000_000 }, { deadlineMs: 20_000, pageRows: 10 })) {
    expect(page).toHaveLength(10)
    break
  }
  expect((await runRead(database, ping, {}, LIMITS)).rows).toEqual([{ one: 1 }])
})

test('a frozen database ends in DeadlinePassed, not in a call that waits for ever', async () => {
  const door = await frozenDoor(inject('neo4j'))
  const behind = connect(door.address)
  await runRead(behind, ping, {}, LIMITS)
  door.freeze()
  await expect(runRead(behind, ping, {}, { deadlineMs: 300, maxRows: 1 })).rejects.toBeInstanceOf(DeadlinePassed)
  await expect(
    runWrite(behind, 'addHolder', { deadlineMs: 300, attempts: 3 }, (tell) => tell(addHolder, { id: 'late' })),
  ).rejects.toBeInstanceOf(DeadlinePassed)
  door.close()
  await disconnect(behind)
})

test('a question too large for memory is asked once and says so', async () => {
  await expect(runRead(database, heap, {}, { deadlineMs: 50_000, maxRows: 1 })).rejects.toBeInstanceOf(ResultTooLarge)
})

test('nobody at the address is DatabaseUnavailable, a wrong password is WrongPassword', async () => {
  const nobody = connect({ uri: 'bolt://127.0.0.1:1', login: null, name: null })
  await expect(runRead(nobody, ping, {}, LIMITS)).rejects.toBeInstanceOf(DatabaseUnavailable)
  await disconnect(nobody)
  const stranger = connect({ ...inject('neo4j'), login: { user: 'neo4j', password: 'not-the-password' } })
  await expect(runRead(stranger, ping, {}, LIMITS)).rejects.toBeInstanceOf(WrongPassword)
  await disconnect(stranger)
})

test('two transactions that lock each other are both stored in the end', async () => {
  for (const name of ['a', 'b']) await runWrite(database, 'addHolder', WRITE, (tell) => tell(addHolder, { id: name }))
  let bothHold: () => void = () => undefined
  const hold = new Promise<void>((resolve) => {
    bothHold = resolve
  })
  let holding = 0
  let attempts = 0
  const inOrder = (first: string, second: string) =>
    runWrite(database, 'touch', WRITE, async (tell) => {
      attempts++
      await tell(touch, { id: first })
      if (++holding === 2) bothHold()
      await hold
      return tell(touch, { id: second })
    })
  await expect(Promise.all([inOrder('a', 'b'), inOrder('b', 'a')])).resolves.toHaveLength(2)
  expect(attempts).toBe(3)
})

test('a transaction that fails half-way stores nothing', async () => {
  const failing = runWrite(database, 'half', WRITE, async (tell) => {
    await tell(addHolder, { id: 'half' })
    throw new Error('half-way')
  })
  await expect(failing).rejects.toThrow('half-way')
  expect((await runRead(database, holders, {}, LIMITS)).rows).not.toContainEqual({ id: 'half' })
})

test('a row that is not what its schema says names the field, never the value', async () => {
  const wrong = question<{ n: number }, { i: string }>(countFile, z.object({ i: z.string() }))
  const failure = await runRead(database, wrong, { n: 7_654_321 }, LIMITS).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(UnexpectedRow)
  expect(String(failure)).toContain('i invalid_type')
})

test('numbers that cannot be stored as they are are refused before they are sent', async () => {
  await expect(runRead(database, count, { n: Number.NaN }, LIMITS)).rejects.toBeInstanceOf(RangeError)
})
