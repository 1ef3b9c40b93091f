// A folder as Records: what is kept, what is refused, and that nothing is lost in between.

import { gzipSync } from 'node:zlib'
import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { FolderRecords } from '@suyuan/seed/records/recordsFromFolder.ts'
import { describe, expect, it } from 'vitest'
import { checked, type Files, identify, recorded } from '../../builders/checked.ts'

const MAP = `suyuan: map/1
name: Example
holders:
  - {id: customers, kind: POPULATION}
  - {id: outlet-1, kind: OUTLET}
  - {id: clerk-1, kind: EMPLOYEE, partOf: outlet-1}
  - {id: crm, kind: SYSTEM}
flows:
  - {id: up, from: outlet-1, to: crm, categories: [user.name]}
`
const HEADER = 'id,at,kind,from,to,actor,categories,batch,subject.phone,subject.customerNo,via\n'
const phone = (n: number): string => `+86 100 0000 ${String(n).padStart(4, '0')}`
const day = (n: number): string => `2025-03-${String(n).padStart(2, '0')}T08:00:00+08:00`

function csv(...rows: readonly string[]): Files {
  return { 'map.yml': MAP, 'movements.csv': HEADER + rows.map((row) => `${row}\n`).join('') }
}

/** Movements as plain rows, sorted by id, with holders and people written out. */
function movementsOf({ records }: FolderRecords): unknown[] {
  const { movements, holders, who, categorySets, batches, flows } = records
  const rows = movements.id.map((id, i) => ({
    id,
    source: movements.source[i],
    at: movements.at[i],
    kind: MOVEMENT_KINDS[movements.kind[i]!],
    from: holders[movements.from[i]!]?.id ?? null,
    to: holders[movements.to[i]!]?.id ?? null,
    actor: holders[movements.actor[i]!]?.id ?? null,
    who: who[movements.who[i]!] ?? null,
    batch: batches[movements.batch[i]!] ?? null,
    categories: categorySets[movements.categories[i]!],
    via: flows[movements.via[i]!]?.id ?? null,
  }))
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}
const codes = ({ findings }: Pick<FolderRecords, 'findings'>): string[] => findings.map(({ code }) => code)
const adds = ({ counts }: FolderRecords): boolean =>
  counts.rows === counts.stored + counts.refused + counts.alreadyThere

describe('Movements', () => {
  it('say the same in CSV, in NDJSON, compressed, and with BOM and CRLF', async () => {
    const rows = [
      `m-1,${day(1)},COLLECT,,outlet-1,clerk-1,user.name;user.contact.phone_number,,${phone(1)},,`,
      `m-2,${day(2)},SYNC,outlet-1,crm,,user.contact.phone_number; user.name,B-1,,,up`,
      `m-3,${day(3)},DELETE,crm,,,,,,,`,
    ]
    const objects = [
      {
        id: 'm-1',
        at: day(1),
        kind: 'COLLECT',
        to: 'outlet-1',
        actor: 'clerk-1',
        categories: ['phone', '姓名'],
        subject: { phone: '8610000000001' },
      },
      {
        id: 'm-2',
        at: day(2),
        kind: 'SYNC',
        from: 'outlet-1',
        to: 'crm',
        categories: ['pd:Name', 'user.contact.phone_number'],
        batch: 'B-1',
        via: 'up',
      },
      { id: 'm-3', at: day(3), kind: 'DELETE', from: 'crm' },
    ]
    const ndjson = objects.map((one) => `${JSON.stringify(one)}\n`).join('')
    const asCsv = await recorded(csv(...rows))
    expect(movementsOf(asCsv)).toMatchObject([
      { id: 'm-1', source: 'Example', kind: 'COLLECT', from: 'customers', who: [identify.token('phone', phone(1))] },
      { id: 'm-2', categories: ['user.contact.phone_number', 'user.name'], batch: 'B-1', via: 'up' },
      { id: 'm-3', kind: 'DELETE', to: null, who: null, batch: null },
    ])
    for (const files of [
      { 'map.yml': MAP, 'movements.ndjson': ndjson },
      { 'map.yml': MAP, 'movements-2025.ndjson.gz': gzipSync(ndjson) },
      { 'map.yaml': MAP, 'movements.csv': `\uFEFF${HEADER}${rows.join('\n')}`.replace(/\n/g, '\r\n') },
      {
        'map.yml': MAP,
        'movements.csv': (HEADER + rows.join('\n'))
          .replace(/;/g, '|')
          .replace(/,/g, ';')
          .replace(/\|/g, ';')
          .replace(/user.name;user.contact.phone_number/, '"$&"')
          .replace(/user.contact.phone_number; user.name/, '"$&"'),
      },
    ]) {
      expect(movementsOf(await recorded(files))).toEqual(movementsOf(asCsv))
    }
  })

  it('without an id stay two when they are two, and one when their log is copied', async () => {
    const row = `,${day(1)},SYNC,outlet-1,crm,,user.name,,${phone(1)},,`
    const twice = await recorded(csv(row, row))
    expect(twice.counts).toMatchObject({ rows: 3, stored: 3, alreadyThere: 0 })
    const copied = await recorded({ ...csv(row, row), 'movements-copy.csv': `${HEADER}${row}\n${row}\n` })
    expect(copied.counts).toMatchObject({ rows: 5, stored: 3, alreadyThere: 2 })
    expect(movementsOf(copied)).toEqual(movementsOf(twice))
  })

  it('keep their derived id whatever the map says of the population', async () => {
    const row = `,${day(1)},COLLECT,,outlet-1,,user.name,,${phone(1)},,`
    const [one, other] = await Promise.all(
      [MAP, MAP.replaceAll('customers', 'people')].map((map) => recorded({ ...csv(row), 'map.yml': map })),
    )
    expect(one!.records.movements.id).toEqual(other!.records.movements.id)
  })

  it('that share an id are one when they are equal, and refused when they differ', async () => {
    const row = (at: number): string => `m-1,${day(at)},SYNC,outlet-1,crm,,user.name,,${phone(1)},,`
    const read = await recorded(csv(row(1), row(1), row(2)))
    expect(read.counts).toEqual({ rows: 4, stored: 2, alreadyThere: 1, refused: 1, warnings: 0 })
    expect(read.findings).toMatchObject([
      { code: 'MOVEMENT_CONFLICT', where: { file: 'movements.csv', line: 4, field: 'id' } },
    ])
  })

  it('are judged by who held a number at their own time', async () => {
    const subjects = `phone,customerNo,validFrom,validTo\n${phone(1)},C-1,,${day(10)}\n${phone(1)},C-2,${day(10)},\n`
    const row = (id: string, at: number): string => `${id},${day(at)},SYNC,outlet-1,crm,,user.name,,${phone(1)},C-1,`
    const read = await recorded({ ...csv(row('before', 9), row('after', 11)), 'subjects.csv': subjects })
    expect(read.records.movements.id).toEqual(['before'])
    expect(codes(read)).toEqual(['IDENTIFIER_CONFLICT'])
  })

  it('of holders that no map declares are kept with a stub, said once, or refused when reading is strict', async () => {
    const files = csv(
      `m-1,${day(1)},SYNC,outlet-1,billing,bot,user.name,,${phone(1)},,`,
      `m-2,${day(2)},SYNC,outlet-1,billing,bot,user.name,,${phone(1)},,fax`,
    )
    const lenient = await recorded(files)
    expect(codes(lenient)).toEqual(['HOLDER_STUB', 'HOLDER_STUB', 'FLOW_DROPPED'])
    expect(lenient.records.holders.filter(({ stub }) => stub).map(({ id, kind }) => [id, kind])).toEqual([
      ['billing', 'SYSTEM'],
      ['bot', 'SYSTEM'],
    ])
    const strict = await recorded(files, { mode: 'strict' })
    expect(codes(strict)).toEqual(['HOLDER_UNKNOWN', 'HOLDER_UNKNOWN'])
    expect(strict.records.holders.some(({ stub }) => stub)).toBe(false)
  })

  it('that are refused leave no stub behind', async () => {
    const read = await recorded(csv(`m-1,${day(1)},SYNC,outlet-1,billing,,user.name,,,,`))
    expect(codes(read)).toEqual(['MOVEMENT_WHOSE'])
    expect(read.records.holders.map(({ id }) => id)).not.toContain('billing')
  })

  it('with somebody’s number where a holder should be make no holder of it', async () => {
    const read = await recorded(csv(`m-1,${day(1)},SYNC,outlet-1,13812345678,,user.name,,${phone(1)},,`))
    expect(codes(read)).toEqual(['HOLDER_ID'])
    expect(JSON.stringify(read.records)).not.toContain('13812345678')
  })

  it('that name a subject without identifiers are refused, so that no DELETE of one becomes a DELETE of all', async () => {
    const row = { at: day(1), kind: 'DELETE', from: 'crm', subject: { phone: '' } }
    expect(codes(await recorded({ 'map.yml': MAP, 'movements.ndjson': JSON.stringify(row) }))).toEqual([
      'IDENTIFIER_EMPTY',
    ])
  })
})

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
    expect(codes(read)).toEqual(['BATCH_EMPTY'])
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
