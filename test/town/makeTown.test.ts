// What the generator promises of every town: the same seed gives the same bytes, rows refer to what the map declares,
// counts are near those of the issue, and nothing of the truth can be read from the town's own files.

import { checkDigit } from '@suyuan/seed/town/idNumber.ts'
import { makeTown } from '@suyuan/seed/town/makeTown.ts'
import type { TownOptions } from '@suyuan/seed/town/town.ts'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const OPTIONS: TownOptions = {
  seed: 1,
  scenario: 'clerk-photographs-forms',
  size: 'small',
  gap: 0.1,
  rows: 100,
  twist: 'none',
}
interface MapRows {
  readonly holders: readonly { readonly id: string; readonly kind: string; readonly partOf?: string }[]
  readonly flows: readonly {
    readonly id: string
    readonly from: string
    readonly to: string
    readonly categories: readonly string[]
  }[]
}
interface MovementRow {
  readonly kind: string
  readonly from: string
  readonly to?: string
  readonly actor?: string
  readonly via?: string
  readonly batch?: string
  readonly subject?: Readonly<Record<string, string>>
  readonly categories: readonly string[]
}

describe('a town', () => {
  const { files } = makeTown(OPTIONS)
  const map: MapRows = parse(files['town/map.yml']!)
  const movements = files['town/movements.ndjson']!.trimEnd()
    .split('\n')
    .map((line): MovementRow => JSON.parse(line))
  const rows = (path: string) =>
    Papa.parse<Record<string, string>>(files[path]!, { header: true, skipEmptyLines: true }).data

  test('the same seed gives the same bytes, another seed another town', () => {
    expect(makeTown(OPTIONS).files).toEqual(files)
    expect(makeTown({ ...OPTIONS, seed: 2 }).files['town/subjects.csv']).not.toEqual(files['town/subjects.csv'])
  })

  test('no row names a holder, flow or batch that is not declared', () => {
    const holders = new Set(map.holders.map((holder) => holder.id))
    const flows = new Map(map.flows.map((flow) => [flow.id, flow]))
    const batches = new Set(rows('town/batches.csv').map((row) => row.batch))
    const strays = movements.filter(
      (row) =>
        [row.from, row.to, row.actor].some((id) => id !== undefined && !holders.has(id)) ||
        (row.via !== undefined && (flows.get(row.via)?.from !== row.from || flows.get(row.via)?.to !== row.to)) ||
        (row.batch !== undefined && !batches.has(row.batch)),
    )
    expect(strays).toEqual([])
    expect(map.holders.filter((holder) => holder.partOf !== undefined && !holders.has(holder.partOf))).toEqual([])
    expect(map.flows.filter((flow) => !holders.has(flow.from) || !holders.has(flow.to))).toEqual([])
  })

  test('a row names one person or one batch, never both, and only a DELETE may name none', () => {
    const wrong = movements.filter((row) => (row.batch === undefined) === (row.subject === undefined))
    expect(wrong.filter((row) => row.kind !== 'DELETE')).toEqual([])
  })

  test('every ordinary movement runs along a flow of the map that brings what it carried', () => {
    const known = new Map<string, Set<string>>()
    for (const flow of map.flows) {
      const route = `${flow.from}>${flow.to}`
      known.set(route, new Set([...(known.get(route) ?? []), ...flow.categories]))
    }
    const uncovered = movements.filter(
      (row) => row.kind !== 'DELETE' && !row.categories.every((key) => known.get(`${row.from}>${row.to}`)?.has(key)),
    )
    expect(uncovered).toEqual([])
  })

  test('a small town is as large as was promised', () => {
    const kinds = (kind: string) => map.holders.filter((holder) => holder.kind === kind).length
    expect(kinds('EMPLOYEE')).toBe(160)
    expect(map.holders.filter((holder) => holder.id.startsWith('outlet-'))).toHaveLength(40)
    expect(kinds('THIRD_PARTY')).toBeGreaterThanOrEqual(10)
    expect(kinds('SYSTEM') + kinds('DATASET')).toBeGreaterThanOrEqual(12)
    expect(new Set(rows('town/subjects.csv').map((row) => row.customerNo)).size).toBe(2000)
    expect(movements.length / 0.9).toBeGreaterThan(34_000)
    expect(movements.length / 0.9).toBeLessThan(46_000)
    expect(rows('town/batches.csv').length / 0.9).toBeGreaterThan(76_000)
    expect(rows('town/batches.csv').length / 0.9).toBeLessThan(104_000)
  })

  test('identifiers can belong to nobody: region 000000 with the right check digit, numbers that cannot be dialled', () => {
    const people = rows('town/subjects.csv')
    const id = (text: string) => /^000000\d{11}[\dX]$/.test(text) && checkDigit(text.slice(0, 17)) === text[17]
    expect(people.filter((row) => !id(row.nationalId!))).toEqual([])
    expect(people.filter((row) => !/^\+86 100 \d{4} \d{4}$/.test(row.phone!))).toEqual([])
    // The example of GB 11643 itself.
    expect(checkDigit('11010519491231002')).toBe('X')
  })

  test('some numbers change hands, and never belong to two people at once', () => {
    const byPhone = new Map<string, Record<string, string>[]>()
    for (const row of rows('town/subjects.csv')) byPhone.set(row.phone!, [...(byPhone.get(row.phone!) ?? []), row])
    const handed = [...byPhone.values()].filter((owners) => owners.length > 1)
    expect(handed.length).toBeGreaterThan(0)
    for (const [first, second] of handed) {
      const [early, late] = first!.validFrom! < second!.validFrom! ? [first!, second!] : [second!, first!]
      expect(Date.parse(early.validTo!)).toBeLessThan(Date.parse(late.validFrom!))
    }
  })
})
