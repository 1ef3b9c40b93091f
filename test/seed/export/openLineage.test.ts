// OpenLineage out and in again: a lineage map comes back as it was, and any other map with who gets data from whom.

import { diffMaps } from '@suyuan/seed/diff/diffMaps.ts'
import { type MapView, mapViewOf } from '@suyuan/seed/diff/mapView.ts'
import { readMaps } from '@suyuan/seed/diff/readMaps.ts'
import { nameOf } from '@suyuan/seed/export/lineageFacets.ts'
import { Lost } from '@suyuan/seed/export/lost.ts'
import { exportOpenLineage } from '@suyuan/seed/export/openLineage.ts'
import { lineageId } from '@suyuan/seed/formats/lineage/lineageId.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify } from '../../builders/checked.ts'
import { inFolder } from '../../builders/inFolder.ts'
import { someMap } from '../../builders/smallMap.ts'

const NOTHING = { fields: [], derives: [], declarations: [], references: [] }
const AT = Date.UTC(2026, 0, 1)

async function readFrom(path: string): Promise<MapView> {
  const { view, findings } = await readMaps(path, { identify, timezone: null, mode: 'lenient' })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  if (view === null) throw new Error('no map')
  return view
}

function again(view: MapView, lost = new Lost()): Promise<MapView> {
  const { files } = exportOpenLineage(view, AT, lost)
  return inFolder(Object.fromEntries(files.map(({ path, text }) => [path, text])), readFrom)
}

describe('An OpenLineage export', () => {
  it('of published events reads back as the same holders, flows, columns and column lineage', async () => {
    const before = await readFrom('test/fixtures/shared/marquez-metadata.json')
    expect(before.flows.length).toBeGreaterThan(10)
    const { effects: _, ...diff } = diffMaps(before, await again(before), null)
    for (const word of [diff.holders, diff.flows, diff.fields, diff.derives])
      expect({ ...word, changed: word.changed.slice(0, 3) }).toEqual({ added: [], removed: [], changed: [] })
  })

  it('of any map keeps who gets data from whom, whatever kinds they are of (seed 111)', async () => {
    await fc.assert(
      fc.asyncProperty(someMap(5), async ({ holders, flows }) => {
        const jobs = new Set(holders.filter(({ kind }) => kind === 'JOB').map(({ id }) => id as string))
        const view = await again(mapViewOf([{ holders, flows, ...NOTHING }], []))
        const known = (id: string) => {
          const { namespace, name } = nameOf(id, jobs.has(id) ? 'job' : 'dataset')
          return lineageId(jobs.has(id) ? 'job' : 'dataset', namespace, name)
        }
        const ends = flows.filter(({ from, to }) => !(jobs.has(from) && jobs.has(to)))
        const expected = new Set(ends.map(({ from, to }) => `${known(from)} ${known(to)}`))
        expect(new Set(view.flows.map(({ from, to }) => `${from} ${to}`))).toEqual(expected)
      }),
      { seed: 111, numRuns: 80 },
    )
  }, 120_000)

  it('read back and written out again is the same map (seed 112)', async () => {
    await fc.assert(
      fc.asyncProperty(someMap(4), async ({ holders, flows }) => {
        const once = await again(mapViewOf([{ holders, flows, ...NOTHING }], []))
        const { effects: _, ...diff } = diffMaps(once, await again(once), null)
        for (const word of [diff.holders, diff.flows]) expect(word).toEqual({ added: [], removed: [], changed: [] })
      }),
      { seed: 112, numRuns: 60 },
    )
  }, 120_000)
})
