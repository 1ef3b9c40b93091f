// Files of every format in the database: stored as read, nothing changed by a second import, also under another file name,
// and a log read through another mapping is another log.

import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyDatabase } from '@suyuan/cypher/write/database/emptyDatabase.ts'
import { diffMaps, isSame } from '@suyuan/seed/diff/diffMaps.ts'
import { readMaps } from '@suyuan/seed/diff/readMaps.ts'
import { storedMaps, wholeMap } from '@suyuan/seed/load/storedMaps.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyNeo4j } from '../cypher/emptyNeo4j.ts'
import { IDENTIFY, load, stored } from './importing.ts'
import { folderOf } from './smallFolder.ts'

const { database } = emptyNeo4j()
beforeEach(() => emptyDatabase(database))

const SHARED = 'test/fixtures/shared/'

describe.each(['marquez-metadata.json', 'datahub-file_lineage.yml', 'ropa', 'dpv', 'mapping'])('%s', (name) => {
  test('is stored as it was read, and importing it again changes nothing, also under another name', async () => {
    const files = name.includes('.') ? { [name]: readFileSync(`${SHARED}${name}`, 'utf8') } : exampleOf(name)
    const folder = folderOf(files)
    const first = await load(database, folder)
    expect(first.counts).toMatchObject({ refused: 0 })
    expect(first.counts.stored).toBeGreaterThan(0)
    const { view } = await readMaps(folder, { identify: IDENTIFY, timezone: null, mode: 'lenient' })
    if (view === null) throw new Error('no map')
    expect(isSame(diffMaps(view, wholeMap(await storedMaps(database)), null))).toBe(true)
    const before = await stored(database)
    const other = folderOf({})
    for (const file of Object.keys(files)) cpSync(join(folder, file), join(other, renamed(file)))
    for (const path of [folder, other]) {
      const again = await load(database, path)
      expect(again.counts).toMatchObject({ stored: 0, alreadyThere: first.counts.stored, refused: 0 })
      expect(again.setAside).toBe(first.setAside)
    }
    expect(await stored(database)).toEqual(before)
  })
})

test('a log whose mapping was corrected is read anew, and what the mapping forgot comes in', async () => {
  const files = exampleOf('mapping')
  const mapping = files['mapping-audit.yml'] ?? ''
  const log = `${files['audit.csv']}2025-03-01 08:07:00,EXP,clerk7,pos-07,+86 100 0000 0003\n`
  const forgetful = await load(database, folderOf({ ...files, 'audit.csv': log }))
  expect([forgetful.counts.stored, forgetful.setAside]).toEqual([3, 2])
  const corrected = mapping.replace('SEL: ACCESS', 'SEL: ACCESS, EXP: EXPORT')
  const again = await load(database, folderOf({ ...files, 'audit.csv': log, 'mapping-audit.yml': corrected }))
  expect([again.counts.stored, again.counts.alreadyThere, again.setAside]).toEqual([1, 3, 1])
  expect((await stored(database)).movements).toBe(3)
})

function renamed(file: string): string {
  const keeps = /^(map|mapping-.*|audit)\./.exec(file)
  return keeps === null ? `copy-${file}` : file
}

/** The example on the page of a format. */
function exampleOf(folder: string): Record<string, string> {
  const page = readFileSync(`seed/formats/${folder}/README.md`, 'utf8')
  const blocks = [...page.matchAll(/^`([\w.-]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)]
  return Object.fromEntries(
    blocks.map((found) => [found[1] ?? '', found[2] ?? '']).filter(([name]) => name !== 'counts'),
  )
}
