// Nothing of a person rests in the database: no number, name, value or free text of a row, in no spelling, in none of
// Neo4j's files and logs. The files are read as they lie on the disk, transaction logs among them.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { question } from '@suyuan/cypher/driver/question.ts'
import { streamRead } from '@suyuan/cypher/driver/runRead.ts'
import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { IDENTIFY, load, stored } from './importing.ts'
import { folderOf, phone, smallFiles } from './smallFolder.ts'

const { database } = emptyNeo4j()

const everythingRow = z.object({ word: z.string(), properties: z.record(z.string(), z.unknown()) })
const everything = question<object, z.infer<typeof everythingRow>>(
  new URL('../cypher/read/probe/everything.cypher', import.meta.url),
  everythingRow,
)

const row = (id: string, subject: object) =>
  `${JSON.stringify({ id, at: '2025-01-01T00:00:00Z', kind: 'ACCESS', from: 'crm', to: 'vendor', categories: ['user.name'], subject, note: 'asked for by Invented Person' })}\n`

test('phone numbers, ID numbers, customer numbers, values and notes are in none of the files (seed 61)', async () => {
  const files = smallFiles(61, 300)
  const extra = row('x1', { nationalId: '000000199001010010' }) + row('x2', { customerNo: 'QX-77120045' })
  const values = `phone,category,value\n${phone(3)},user.name,Invented Person\n${phone(4)},user.contact.address.street,1 Nowhere Lane\n`
  const folder = folderOf({ ...files, 'movements-2.ndjson': extra, 'attributes.csv': values })
  const { counts } = await load(database, folder)
  expect(counts.refused).toBeLessThan(counts.rows / 10)
  expect((await stored(database)).attributes).toBe(2)

  const people = Array.from({ length: 30 }, (_, n) => phone(n))
  const spelled = people.flatMap((one) => [one, one.replaceAll(' ', ''), one.replaceAll(' ', '').slice(3)])
  const secrets = [
    ...spelled,
    '000000199001010010',
    'QX-77120045',
    'qx-77120045',
    'QX77120045',
    'qx77120045',
    'Invented Person',
    'invented person',
    'Nowhere Lane',
    'nowherelane',
  ]
  const found = new Set<string>()
  for (const file of filesUnder(join(inject('neo4jHome'), 'neo4j'))) {
    const bytes = written(readFileSync(file))
    for (const secret of secrets) {
      if (bytes.includes(secret, 0, 'utf8') || bytes.includes(secret, 0, 'utf16le')) found.add(`${secret} in ${file}`)
    }
  }
  // Neo4j packs short texts, digits above all, so that their bytes are not seen in the files: ask for them too.
  for await (const page of streamRead(database, everything, {}, { deadlineMs: 60_000, pageRows: 1_000 })) {
    for (const { word, properties } of page) {
      const text = JSON.stringify(properties)
      for (const secret of secrets) if (text.includes(secret)) found.add(`${secret} in ${word}`)
    }
  }
  expect([...found]).toEqual([])
})

test('the search would have found them: a token, which may rest there, is found', () => {
  const token = IDENTIFY.token('phone', phone(1)) ?? ''
  const all = filesUnder(join(inject('neo4jHome'), 'neo4j')).map((file) => readFileSync(file))
  // With NEO4J_URI the files are out of reach, and only the database was asked.
  expect(all.length === 0 || all.some((bytes) => bytes.includes(token))).toBe(true)
})

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

/** Without the zeros behind: a transaction log is laid out whole in advance, and most of it is empty. */
function written(bytes: Buffer): Buffer {
  const step = 65_536
  let end = bytes.length
  while (end > step && bytes.subarray(end - step, end).every((byte) => byte === 0)) end -= step
  return bytes.subarray(0, end)
}
