// Records of processing and DPV: what they can carry comes back as it went out, what they claim is what the map declares, and
// what they cannot carry is counted.

import { diffMaps, isSame } from '@suyuan/seed/diff/diffMaps.ts'
import type { MapView } from '@suyuan/seed/diff/mapView.ts'
import { mapViewOf } from '@suyuan/seed/diff/mapView.ts'
import { readMaps } from '@suyuan/seed/diff/readMaps.ts'
import { exportDpv } from '@suyuan/seed/export/dpv.ts'
import { type Exported, Lost } from '@suyuan/seed/export/lost.ts'
import { NOT_STATED } from '@suyuan/seed/export/processing.ts'
import { exportRopa } from '@suyuan/seed/export/ropa.ts'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { identify } from '../../builders/checked.ts'
import { inFolder } from '../../builders/inFolder.ts'
import { flow, holder, type SmallMap, someMap } from '../../builders/smallMap.ts'

const NOTHING = { fields: [], derives: [], declarations: [], references: [] }
const WRITERS = { RoPA: exportRopa, DPV: exportDpv }

const viewOf = ({ holders, flows }: SmallMap): MapView => mapViewOf([{ holders, flows, ...NOTHING }], ['Example'])

async function readBack({ files }: Exported): Promise<MapView | null> {
  return inFolder(Object.fromEntries(files.map(({ path, text }) => [path, text])), async (folder) => {
    const read = await readMaps(folder, { identify, timezone: null, mode: 'lenient' })
    expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    return read.view
  })
}

describe.each(Object.entries(WRITERS))('%s', (_name, write) => {
  it('out and in, then out and in again, is the same map: nothing more is lost and nothing is made up (seed 101)', async () => {
    let carried = 0
    await fc.assert(
      fc.asyncProperty(someMap(5), async (map) => {
        const once = await readBack(write(viewOf(map), new Lost()))
        if (once === null) return
        const twice = await readBack(write(once, new Lost()))
        carried += once.flows.length
        const { effects: _, ...diff } = diffMaps(once, twice ?? viewOf({ holders: [], flows: [] }), null)
        expect(diff, JSON.stringify(diff, null, 1)).toMatchObject({ categories: { added: [], removed: [] } })
        expect(isSame({ ...diff, effects: _ })).toBe(true)
      }),
      { seed: 101, numRuns: 120 },
    )
    expect(carried).toBeGreaterThan(40)
  }, 120_000)

  it('claims no flow that the map does not declare, for no purpose and no category that it does not say (seed 102)', async () => {
    let claimed = 0
    await fc.assert(
      fc.asyncProperty(someMap(5), async (random) => {
        // Names by which a holder can be told again, so that each claim can be held against its flow.
        const map = { ...random, holders: random.holders.map((one) => ({ ...one, name: one.id })) }
        const lost = new Lost()
        const view = await readBack(write(viewOf(map), lost))
        const declared = new Map<string, Set<string>>()
        for (const { from, to, purpose, categories } of map.flows) {
          const key = `${from} ${to} ${purpose ?? NOT_STATED}`
          declared.set(key, new Set([...(declared.get(key) ?? []), ...categories]))
        }
        const plain = (id: string): string => id.replace(/^(individuals|recipient):/, '')
        for (const { from, to, purpose, categories } of view?.flows ?? []) {
          claimed++
          const said = declared.get(`${plain(from)} ${plain(to)} ${purpose}`)
          expect(categories.filter((one) => said?.has(one) !== true)).toEqual([])
        }
        // Whatever is not claimed was counted: flows of one pair and purpose are one claim.
        const left = lost.entries.filter(({ what }) => /^flows (that do not say|for which)/.test(what))
        const counted = left.reduce((sum, { count }) => sum + count, 0)
        expect(counted + (view?.flows.length ?? 0)).toBeGreaterThanOrEqual(declared.size)
        expect(counted).toBeLessThanOrEqual(map.flows.length)
      }),
      { seed: 102, numRuns: 60 },
    )
    expect(claimed).toBeGreaterThan(15)
  }, 120_000)
})

describe('A record of processing', () => {
  const map = {
    holders: [
      holder('customers', { kind: 'POPULATION', name: 'Customers' }),
      holder('crm', { owner: '=cmd|calc', retentionDays: 1095, controls: ['access-control', '+alarm'] }),
      holder('billing'),
      holder('courier', { kind: 'THIRD_PARTY', name: 'Courier', jurisdiction: 'SG' }),
    ],
    flows: [
      flow('in', 'customers -> crm', ['user.name', 'user.contact.phone_number'], {
        purpose: 'essential.service',
        legalBasis: 'pipl13:2',
      }),
      flow('on', 'crm -> billing', ['user.name'], { purpose: '@SUM(A1)' }),
      flow('out', 'crm -> courier', ['user.name'], {
        purpose: 'essential.service',
        legalBasis: 'gdpr6:consent',
        contract: '-C-1',
        crossBorder: true,
      }),
    ],
  }

  it('keeps basis, contract, country, retention, owner and the way on to another system', async () => {
    const view = await readBack(exportRopa(viewOf(map), new Lost()))
    const crm = view?.holders.find(({ id }) => id === 'crm')
    expect(crm).toMatchObject({ kind: 'SYSTEM', retentionDays: 1095 })
    expect(view?.flows.map(({ from, to, legalBasis, crossBorder }) => [from, to, legalBasis, crossBorder])).toEqual([
      ['crm', 'billing', null, null],
      ['crm', 'recipient:courier', 'gdpr6:consent', true],
      ['individuals:customers', 'crm', 'pipl13:2', null],
    ])
    expect(view?.holders.find(({ id }) => id === 'recipient:courier')?.jurisdiction).toBe('SG')
  })

  it('has the columns of the template in its order, each with its Chinese name, and no cell that a spreadsheet would run', () => {
    const { files } = exportRopa(viewOf(map), new Lost())
    const text = files[0]?.text ?? ''
    expect(text.startsWith('\uFEFF')).toBe(true)
    const rows = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data
    expect(rows[0]).toHaveLength(32)
    expect(rows[0]?.slice(0, 5)).toEqual([
      'Business function (业务部门)',
      'Purpose of processing (处理目的)',
      'Name and contact details of joint controller (if applicable) (共同处理者)',
      'Categories of individuals (个人信息主体类别)',
      'Categories of personal data (个人信息种类)',
    ])
    expect(rows[0]?.every((name) => /\p{Script=Han}/u.test(name))).toBe(true)
    expect(rows.flat().filter((cell) => /^[=+@\t\r]|^-./.test(cell))).toEqual([])
    expect(rows.flat()).toContain("'=cmd|calc")
    expect(rows.flat()).toContain('为订立、履行合同所必需')
  })
})
