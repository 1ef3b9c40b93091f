// The town on disk: what the command writes is what makeTown gives in memory, and the importer's readers accept every row
// of it, even where clocks are off, numbers change hands and records were planted.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { resolveNamings } from '@suyuan/seed/identify/resolve.ts'
import { recordsFromFolder } from '@suyuan/seed/records/recordsFromFolder.ts'
import { makeTown } from '@suyuan/seed/town/makeTown.ts'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import { writeTown } from '@suyuan/server/command/town.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'

const OPTIONS: TownOptions = { seed: 9, scenario: 'canary', size: 'small', gap: 0.1, rows: 50, twist: 'clocks-off' }
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suyuan-town-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('streaming to disk changes no byte, and an earlier town of the same folder leaves no file behind', async () => {
  await writeTown(OPTIONS, folder)
  expect(await readFile(join(folder, 'town/canaries.csv'), 'utf8')).toBe(makeTown(OPTIONS).files['town/canaries.csv'])
  const other: TownOptions = { ...OPTIONS, scenario: 'lost-device' }
  await writeTown(other, folder)
  for (const [path, text] of Object.entries(makeTown(other).files))
    expect((await readFile(join(folder, path), 'utf8')) === text, path).toBe(true)
  await expect(readFile(join(folder, 'town/canaries.csv'))).rejects.toThrow()
})

test('the readers refuse no row, and every row names a person whom subjects.csv knows at that time', async () => {
  await writeTown(OPTIONS, folder)
  const identify = identifyWith(new Uint8Array(32).fill(7))
  const { records, counts, findings } = await recordsFromFolder(join(folder, 'town'), {
    identify,
    timezone: null,
    mode: 'strict',
  })
  expect(findings).toEqual([])
  expect(counts).toMatchObject({ refused: 0, warnings: 0, stored: counts.rows })
  const resolver = resolveNamings(records.namings)
  expect(resolver.refused).toEqual([])
  const known = new Set<unknown>(
    records.namings.map((naming) => resolver.personOf(naming.who, naming.validFrom ?? (naming.validTo ?? 1) - 1)),
  )
  const { who, at } = records.movements
  const strangers = [...at.keys()].filter(
    (i) => who[i]! >= 0 && !known.has(resolver.personOf(records.who[who[i]!]!, at[i]!)),
  )
  expect(strangers).toEqual([])
})
