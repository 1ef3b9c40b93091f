// A folder as Records: what is kept, what is refused, and that nothing is lost in between.

import { gzipSync } from 'node:zlib'
import type { FolderRecords } from '@suyuan/seed/records/recordsFromFolder.ts'
import { describe, expect, it } from 'vitest'
import { checked, identify, recorded } from '../../builders/checked.ts'
import { codesOf, csv, day, HEADER, MAP, movementsOf, phone } from '../../builders/smallFolder.ts'

const adds = ({ counts }: FolderRecords): boolean =>
  counts.rows === counts.stored + counts.refused + counts.alreadyThere

describe('Batches', () => {
  it('are sets: a member named twice is one, and the count says so', async () => {
    const members = ['B-2', 'B-1', 'B-2', 'B-1'].map((batch, i) => `${batch},${phone(i < 2 ? 1 : 2)}`)
    const read = await recorded({
      'map.yml': MAP,
      'batches.csv': `batch,phone\n${[...members, members[0]].join('\n')}\n`,
    })
    expect(read.counts).toMatchObject({ rows: 6, stored: 5, alreadyThere: 1 })
    const pairs = [...read.records.memberBatch].map((batch, i) => [
      read.records.batches[batch],
      read.records.who[read.records.memberWho[i]!]![0],
    ])
    expect(pairs.sort()).toEqual(
      ['B-1', 'B-2'].flatMap((batch) => [1, 2].map((n) => [batch, identify.token('phone', phone(n))])).sort(),
    )
  })

  it('that moved without members are kept and warned of, once a batch', async () => {
    const row = (id: string): string => `${id},${day(1)},SYNC,outlet-1,crm,,user.name,B-9,,,`
    const read = await recorded(csv(row('m-1'), row('m-2')))
    expect(codesOf(read)).toEqual(['BATCH_EMPTY'])
    expect(read.records.batches).toEqual(['B-9'])
  })
})

describe('A folder', () => {
  it('of every kind of row, good and bad, loses none of them', async () => {
    const read = await recorded({
      ...csv(`m-1,${day(1)},SYNC,outlet-1,crm,,user.name,B-1,,,`, 'm-2,x,SYNC,outlet-1,crm,,,,,,', 'short'),
      'subjects.csv': `phone,customerNo\n${phone(1)},C-1\n${phone(1)},C-1\n,\n`,
      'attributes.csv': `phone,category,value\n${phone(1)},user.name,Nobody\n${phone(1)},user.name,nobody \n${phone(1)},user.name,\n`,
      'canaries.csv': `phone,plantedIn,plantedAt\n${phone(9)},crm,${day(1)}\n${phone(9)},crm,${day(1)}\n`,
      'batches.csv': `batch,phone\nB-1,${phone(1)}\nB-1,${phone(1)}\nB-1,100****0001\n`,
      'subjects-broken.csv.gz': gzipSync('phone\n').subarray(0, 12),
    })
    expect(read.counts).toEqual({ rows: 16, stored: 6, alreadyThere: 4, refused: 6, warnings: 0 })
    expect(adds(read)).toBe(true)
    const { namings, attributes, canaries } = read.records
    expect([namings.length, attributes.length, canaries.length]).toEqual([1, 1, 1])
  })

  it('with a leak and its truth beside the town says nothing of them', async () => {
    const read = await checked({
      'map.yml': MAP,
      'leak.yml': 'seenAt: x',
      'leak.csv': 'phone\n',
      'README.md': '',
      '.hidden': '',
    })
    expect(read.findings).toEqual([])
  })

  it('is read the same when its rows stand in another order', async () => {
    const rows = [3, 1, 2].map((n) => `m-${n},${day(n)},SYNC,outlet-1,crm,,user.name,,${phone(n)},,`)
    expect(movementsOf(await recorded(csv(...rows)))).toEqual(movementsOf(await recorded(csv(...rows.toReversed()))))
  })

  it('with a million mistakes lists a thousand and says how many it left out', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `m-${i},x,SYNC,outlet-1,crm,,,,,,`)
    const read = await recorded(csv(...rows))
    expect(read.findings).toHaveLength(1000)
    expect(read.truncated).toMatchObject({ omitted: 200 })
    expect(read.counts).toMatchObject({ rows: 1201, refused: 1200 })
  })
})

describe('No finding', () => {
  it('repeats what stood in a cell that may hold somebody’s number, name or address', async () => {
    const secret = [
      '13812345678',
      '无名氏甲',
      'nobody@example.invalid',
      'Ann Nobody, 12 River Road',
      '000000199001010018',
    ]
    const columns = HEADER.trim().split(',')
    const rows = secret.flatMap((raw) =>
      columns.map((_, hit) => columns.map((_, i) => (i === hit ? `"${raw}"` : '')).join(',')),
    )
    const good = `m-1,${day(1)},SYNC,outlet-1,crm,,user.name,,${phone(1)},,`.split(',')
    const slipped = secret.flatMap((raw) =>
      ['kind', 'categories', 'via', 'batch'].map((name) =>
        good.map((cell, i) => (columns[i] === name ? `"${raw}"` : cell)).join(','),
      ),
    )
    const read = await checked({
      ...csv(...rows, ...slipped),
      'subjects.csv': `phone,validFrom,${secret[0]}\n${secret.map((raw) => `"${raw}","${raw}",x\n`).join('')}`,
      'attributes.csv': `phone,category,value\n${secret.map((raw) => `${phone(1)},"${raw}","${raw}"\n`).join('')}`,
      'canaries.csv': `phone,plantedIn,plantedAt\n${secret.map((raw) => `${phone(1)},"${raw}","${raw}"\n`).join('')}`,
      'batches.csv': secret.map((raw) => `"${raw}"\n`).join(''),
    })
    expect(read.findings.length).toBeGreaterThan(60)
    for (const raw of secret) expect(JSON.stringify(read)).not.toContain(raw)
  })
})
