// Movements as Records: what is kept, what is refused, and which two rows are one.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { identify, recorded } from '../../builders/checked.ts'
import { codesOf, csv, day, HEADER, MAP, movementsOf, phone } from '../../builders/smallFolder.ts'

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
    expect(codesOf(read)).toEqual(['IDENTIFIER_CONFLICT'])
  })

  it('of holders that no map declares are kept with a stub, said once, or refused when reading is strict', async () => {
    const files = csv(
      `m-1,${day(1)},SYNC,outlet-1,billing,bot,user.name,,${phone(1)},,`,
      `m-2,${day(2)},SYNC,outlet-1,billing,bot,user.name,,${phone(1)},,fax`,
    )
    const lenient = await recorded(files)
    expect(codesOf(lenient)).toEqual(['HOLDER_STUB', 'HOLDER_STUB', 'FLOW_DROPPED'])
    expect(lenient.records.holders.filter(({ stub }) => stub).map(({ id, kind }) => [id, kind])).toEqual([
      ['billing', 'SYSTEM'],
      ['bot', 'SYSTEM'],
    ])
    const strict = await recorded(files, { mode: 'strict' })
    expect(codesOf(strict)).toEqual(['HOLDER_UNKNOWN', 'HOLDER_UNKNOWN'])
    expect(strict.records.holders.some(({ stub }) => stub)).toBe(false)
  })

  it('that are refused leave no stub behind', async () => {
    const read = await recorded(csv(`m-1,${day(1)},SYNC,outlet-1,billing,,user.name,,,,`))
    expect(codesOf(read)).toEqual(['MOVEMENT_WHOSE'])
    expect(read.records.holders.map(({ id }) => id)).not.toContain('billing')
  })

  it('with somebody’s number where a holder should be make no holder of it', async () => {
    const read = await recorded(csv(`m-1,${day(1)},SYNC,outlet-1,13812345678,,user.name,,${phone(1)},,`))
    expect(codesOf(read)).toEqual(['HOLDER_ID'])
    expect(JSON.stringify(read.records)).not.toContain('13812345678')
  })

  it('that name a subject without identifiers are refused, so that no DELETE of one becomes a DELETE of all', async () => {
    const row = { at: day(1), kind: 'DELETE', from: 'crm', subject: { phone: '' } }
    expect(codesOf(await recorded({ 'map.yml': MAP, 'movements.ndjson': JSON.stringify(row) }))).toEqual([
      'IDENTIFIER_EMPTY',
    ])
  })
})
