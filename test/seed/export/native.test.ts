// The native export: read back it is the same map and the same records, to the last property, and it names nobody.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mapViewOf } from '@suyuan/seed/diff/mapView.ts'
import { exportNative } from '@suyuan/seed/export/exportNative.ts'
import { Lost } from '@suyuan/seed/export/lost.ts'
import { nativeMap } from '@suyuan/seed/export/nativeMap.ts'
import { NativeRecords } from '@suyuan/seed/export/nativeRecords.ts'
import { admitFolder } from '@suyuan/seed/records/admitFolder.ts'
import { recordsFromFolder } from '@suyuan/seed/records/recordsFromFolder.ts'
import { writeExport } from '@suyuan/server/command/writeExport.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identify, recorded } from '../../builders/checked.ts'
import { inFolder } from '../../builders/inFolder.ts'
import { flow, holder, someMap } from '../../builders/smallMap.ts'
import { plainRecords } from '../../load/plainRecords.ts'
import { phone, smallFiles } from '../../load/smallFolder.ts'

const NOTHING = { fields: [], derives: [], declarations: [], references: [] }
const OPTIONS = { identify, timezone: null, mode: 'lenient' } as const
let home = ''
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'suyuan-export-'))
})
afterAll(() => rmSync(home, { recursive: true }))

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

describe('A native map', () => {
  it('reads back with every property of every holder and flow (seed 91)', async () => {
    await fc.assert(
      fc.asyncProperty(someMap(5), async ({ holders, flows }) => {
        const lost = new Lost()
        const text = nativeMap('Example: no. 1', mapViewOf([{ holders, flows, ...NOTHING }], []), lost)
        const { records, counts } = await recorded({ 'map.yml': text })
        expect(counts.refused).toBe(0)
        expect([...records.holders].sort(byId)).toEqual([...holders].sort(byId))
        expect([...records.flows].sort(byId)).toEqual([...flows].sort(byId))
        expect(lost.entries).toEqual([])
      }),
      { seed: 91, numRuns: 150 },
    )
  }, 120_000)

  it('is the same text in whatever order the map is given, so that a diff shows what changed (seed 92)', () => {
    fc.assert(
      fc.property(someMap(5), ({ holders, flows }) => {
        const text = (map: { holders: typeof holders; flows: typeof flows }) =>
          nativeMap('Example', mapViewOf([{ ...map, ...NOTHING }], []), new Lost())
        expect(text({ holders: [...holders].reverse(), flows: [...flows].reverse() })).toBe(text({ holders, flows }))
      }),
      { seed: 92 },
    )
  })

  it('counts what it has no words for', () => {
    const lost = new Lost()
    const view = {
      names: [],
      holders: [holder('a', { extra: { owner: 'a word of this format', other: 1 } }), holder('b')],
      flows: [flow('f', 'a -> b', [], { derived: true })],
      fields: [{ id: 'a.x', holder: 'a', name: 'x', categories: [], identity: null }],
      derives: [],
      declarations: [],
      references: [{ system: 'a', dataset: 'b' }],
    }
    expect(nativeMap('Example', view, lost)).not.toContain('a word of this format')
    expect(lost.entries.map(({ count }) => count)).toEqual([1, 1, 1, 1])
  })
})

describe('Native records', () => {
  it('read back as the same people, batches, values and movements, and name nobody (seed 93)', async () => {
    await inFolder(smallFiles(93, 800), async (folder) => {
      const before = await recordsFromFolder(folder, OPTIONS)
      const [records, lost] = [new NativeRecords(new Lost()), new Lost()]
      await admitFolder(folder, OPTIONS, (fact) => {
        if (fact.word !== 'map' && fact.word !== 'stub') records.add(fact)
      })
      const { holders, flows } = before.records
      const maps = new Map([['Loading town', mapViewOf([{ holders, flows, ...NOTHING }], ['Loading town'])]])
      const { files } = exportNative(maps, records, lost)
      expect(files.map(({ path }) => path)).toEqual([
        'README.md',
        'map.yml',
        'movements.ndjson',
        'subjects.csv',
        'attributes.csv',
        'canaries.csv',
        'batches.csv',
      ])
      const out = join(home, 'again')
      writeExport(out, files)
      const after = await recordsFromFolder(out, OPTIONS)
      expect(after.counts.refused).toBe(0)
      const plain = (read: typeof after) => {
        const all = plainRecords(read.records)
        // Where a row stood is another place now; everything else is as it was.
        return { ...all, movements: all.movements?.map((row) => row.replace(/,"place":"[^"]*"/, '')) }
      }
      expect(plain(after)).toEqual(plain(before))
      const people = Array.from({ length: 30 }, (_, n) => phone(n)).flatMap((one) => [
        one,
        one.replaceAll(' ', '').slice(3),
      ])
      const text = files.map((file) => file.text).join('')
      expect(people.filter((one) => text.includes(one))).toEqual([])
    })
  }, 120_000)

  it('of several sources stand in a folder each, people apart, in an order that can be read back', () => {
    const view = (id: string) => mapViewOf([{ holders: [holder(id)], flows: [], ...NOTHING }], [])
    const maps = new Map([
      ['People', view('a')],
      ['Town / North', view('b')],
      ['Town: North', view('c')],
    ])
    const { files } = exportNative(maps, new NativeRecords(new Lost()), new Lost())
    expect(files.map(({ path }) => path)).toEqual([
      'README.md',
      'People-2/map.yml',
      'Town-North/map.yml',
      'Town-North-2/map.yml',
    ])
  })
})

describe('The folder of an export', () => {
  it('is never written over, and half an export is never left behind', () => {
    const out = join(home, 'taken')
    writeExport(out, [{ path: 'a/map.yml', text: 'a' }])
    expect(() => writeExport(out, [{ path: 'map.yml', text: 'b' }])).toThrow('not empty')
    expect(() => writeExport(join(out, 'a/map.yml/x'), [{ path: 'map.yml', text: 'b' }])).toThrow()
  })
})
