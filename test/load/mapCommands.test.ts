// The commands that ask the database about the map, as people run them: processes with an exit code, answers that fit their
// schemas, and one line for what cannot be done.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIFF_SCHEMA } from '@suyuan/server/command/diffSchema.ts'
import { EXPORT_SCHEMA } from '@suyuan/server/command/exportSchema.ts'
import { DROP_REVISION_SCHEMA, REVISIONS_SCHEMA } from '@suyuan/server/command/revisionSchema.ts'
import { expect, inject, test } from 'vitest'
import { type Ran, ran } from '../builders/ran.ts'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { folderOf, MAP, smallFiles } from './smallFolder.ts'

emptyNeo4j()
const home = mkdtempSync(join(inject('neo4jHome'), 'map-home-'))

/** A command that uses the Neo4j of this run of tests. */
function suyuan(...words: string[]): Ran {
  const { uri, login } = inject('neo4j')
  const file = join(home, 'password')
  writeFileSync(file, login?.password ?? '')
  return ran(home, ...words, { NEO4J_URI: uri, NEO4J_USER: login?.user ?? '', NEO4J_PASSWORD_FILE: file })
}

test('a file is compared with the database as its import would change it, then imported, listed and taken back', () => {
  const first = folderOf({ 'map.yml': MAP })
  const sold = folderOf({ 'map.yml': `${MAP}  - {id: sold, from: outlet-1, to: vendor, categories: [user.name]}\n` })
  expect(suyuan('import', first).code).toBe(0)
  expect(suyuan('diff', first, '--store')).toMatchObject({ code: 0 })

  const news = suyuan('diff', sold, '--store', '--json')
  const answer = DIFF_SCHEMA.parse(JSON.parse(news.out))
  expect([news.code, answer.flows.added.map(({ id }) => id)]).toEqual([1, ['sold']])
  expect(answer.effects.paths.map(({ from, to }) => `${from} ${to}`)).toContain('outlet-1 vendor')

  expect(suyuan('import', sold).out).toContain('map Loading town: 1 new or changed, 0 closed (revision Loading town#2)')
  const listed = REVISIONS_SCHEMA.parse(JSON.parse(suyuan('revisions', '--json').out))
  expect(listed.revisions.map(({ id, opened, droppedAt }) => [id, opened, droppedAt])).toEqual([
    ['Loading town#2', 1, null],
    ['Loading town#1', 8, null],
  ])
  expect(suyuan('drop-revision', 'Loading town#1')).toMatchObject({ code: 1, out: '' })
  const dropped = DROP_REVISION_SCHEMA.parse(JSON.parse(suyuan('drop-revision', 'Loading town#2', '--json').out))
  expect(dropped).toMatchObject({ id: 'Loading town#2', removed: 1, reopened: 0 })
  expect(suyuan('diff', first, '--store').code).toBe(0)
  expect(suyuan('revisions').out).toMatch(/^Loading town#2 .* dropped 20/m)
}, 300_000)

test('a second map that says otherwise is refused at its place, and let through with --replace', () => {
  const other = folderOf({ 'map.yml': MAP.replace('Loading town', 'Hill town').replace('name: Vendor', 'name: Other') })
  const refused = suyuan('import', other)
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/^map\.yml:1 MAP_RIVAL .*1 holder of this map: "vendor"/m)
  const replaced = suyuan('import', other, '--replace')
  expect([replaced.code, replaced.out.includes('1 of them taken over from other maps')]).toEqual([0, true])
}, 300_000)

test('movements whose map is refused say why, and not only that a name is missing', () => {
  const moved = `${JSON.stringify({ id: 'm', at: '2025-01-01T00:00:00Z', kind: 'ACCESS', from: 'crm', to: 'vendor', categories: ['user.name'], subject: { phone: '+86 100 0000 0001' } })}\n`
  const folder = folderOf({ 'map.yml': MAP.replace('kind: OUTLET', 'kind: OUTLETS'), 'movements.ndjson': moved })
  const { code, err } = suyuan('import', folder)
  expect(code).toBe(1)
  expect(err).toMatch(/^map\.yml:\d+:\/holders\/1\/kind WORD_UNKNOWN /m)
}, 300_000)

test('what the database holds is taken out, read into an empty one, and traced back to the same map', () => {
  const folder = folderOf(smallFiles(96, 120))
  expect(suyuan('import', folder, '--replace').code).toBe(0)
  const out = join(home, 'taken-out')
  const taken = EXPORT_SCHEMA.parse(
    JSON.parse(suyuan('export', '--store', '--as', 'native', '--out', out, '--json').out),
  )
  expect(taken.files.map(({ path }) => path)).toContain('people/batches.csv')
  expect(suyuan('export', '--store', '--as', 'native', '--out', out)).toMatchObject({ code: 1, out: '' })
  // The map of each source is what the database says of it: to import it again would change nothing.
  expect(suyuan('diff', join(out, 'Loading-town'), '--store').code).toBe(0)
}, 300_000)
