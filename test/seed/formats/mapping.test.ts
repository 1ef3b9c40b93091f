// Logs of other shapes through a column mapping: the five that are ready made, and what must not get out of a log.

import { gzipSync } from 'node:zlib'
import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { FolderRecords } from '@suyuan/seed/records/recordsFromFolder.ts'
import { describe, expect, it } from 'vitest'
import { checked, type Files, identify, recorded } from '../../builders/checked.ts'

const MAP = `suyuan: map/1
name: Example
holders:
  - { id: customers, kind: POPULATION }
  - { id: crmdb, kind: SYSTEM }
  - { id: outlet-7, kind: OUTLET }
`

interface Told {
  readonly at: string
  readonly kind: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly actor: string | undefined
  readonly who: readonly string[]
  readonly batch: string | undefined
  readonly categories: string
}

/** Movements in the order of the log. */
function told({ records }: FolderRecords): Told[] {
  const { holders, movements } = records
  return movements.id.map((_, i) => ({
    at: new Date(movements.at[i] ?? 0).toISOString(),
    kind: MOVEMENT_KINDS[movements.kind[i] ?? -1] ?? '',
    from: holders[movements.from[i] ?? -1]?.id,
    to: holders[movements.to[i] ?? -1]?.id,
    actor: holders[movements.actor[i] ?? -1]?.id,
    who: records.who[movements.who[i] ?? -1] ?? [],
    batch: records.batches[movements.batch[i] ?? -1],
    categories: records.categorySets[movements.categories[i] ?? -1]?.join(' ') ?? '',
  }))
}

async function read(mapping: string, log: Files, timezone?: string) {
  const files = { 'map.yml': MAP, 'mapping-x.yml': `suyuan: mapping/1\n${mapping}`, ...log }
  const options = timezone === undefined ? {} : { timezone }
  const [report, found] = [await checked(files, options), await recorded(files, options)]
  return { report, movements: told(found), text: JSON.stringify([report.findings, found.records]) }
}

const phone = (last: string) => [identify.token('phone', `+86 100 0000 ${last}`)]

describe('pgaudit', () => {
  const rest = ',,,,,,,,,"psql","client backend",,0'
  const row = (line: number, message: string, to = '10.0.0.7:50212') =>
    `2025-03-01 08:00:0${line}.123 UTC,"clerk7","crmdb",123,"${to}",67c2.1,${line},"SELECT",2025-03-01 07:59:00 UTC,3/1,0,LOG,00000,"${message}"${rest}`
  const log = [
    row(
      1,
      `AUDIT: SESSION,1,1,READ,SELECT,TABLE,public.customers,""SELECT name\nFROM customers WHERE msisdn = '+86 100 0000 0001'"",<none>`,
    ),
    row(2, 'AUDIT: SESSION,2,1,WRITE,UPDATE,TABLE,public.customers,UPDATE,<none>'),
    row(3, 'AUDIT: SESSION,3,1,READ,SELECT,TABLE,public.customers,SELECT 1,<none>', '[local]'),
    row(4, 'checkpoint starting'),
    '',
  ].join('\n')
  const mapping = `use: pgaudit
files: [postgresql*.csv]
columns:
  subject.phone: { column: message, after: "msisdn = ", take: phone }
  categories: { column: message, after: "AUDIT: ", csv: 7, map: { public.customers: [user.name, user.contact.phone_number] } }
`

  it('reads who read whom from a statement over several lines, and drops the statement', async () => {
    const { report, movements, text } = await read(mapping, { 'postgresql-1.csv': log })
    expect(report.input).toMatchObject({ rows: 3, stored: 3, refused: 0 })
    expect(movements[0]).toEqual({
      at: '2025-03-01T08:00:01.123Z',
      kind: 'ACCESS',
      from: 'crmdb',
      to: 'host:10.0.0.7',
      actor: 'clerk7',
      who: phone('0001'),
      batch: undefined,
      categories: 'user.contact.phone_number user.name',
    })
    expect(text).not.toMatch(/SELECT|msisdn = '|0000 0001/)
  })

  it('puts a batch where a statement names nobody, and warns that its members are not known', async () => {
    const { report, movements } = await read(mapping, { 'postgresql-1.csv': log })
    expect(movements[1]).toMatchObject({ to: 'local', who: [], batch: 'table:public.customers' })
    expect(report.findings.map(({ code }) => code)).toContain('BATCH_EMPTY')
  })

  it('sets aside what reads nothing, counted for each reason and never without a word', async () => {
    const { report } = await read(mapping, { 'postgresql-1.csv': log })
    expect(report.counts).toMatchObject({ movements: 2, setAside: 2 })
    const said = report.findings.filter(({ code }) => code === 'LOG_SET_ASIDE')
    expect(said.map(({ where, message }) => [where.line, message])).toEqual([
      [3, 'One row was set aside as no movement: the condition "message equals READ" does not hold'],
      [5, 'One row was set aside as no movement: the condition "message starts AUDIT: " does not hold'],
    ])
  })
})

describe('OpenTelemetry log records', () => {
  const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } })
  const record = (nanos: string, ...attributes: readonly ReturnType<typeof attribute>[]) => ({
    timeUnixNano: nanos,
    attributes,
  })
  const request = (...logRecords: readonly unknown[]) =>
    JSON.stringify({
      resourceLogs: [{ resource: { attributes: [attribute('service.name', 'crmdb')] }, scopeLogs: [{ logRecords }] }],
    })

  it('are found inside an export request, timed to the millisecond from nanoseconds, and named by their resource', async () => {
    const log = [
      request(
        record(
          '1740787200123456789',
          attribute('audit.action', 'READ'),
          attribute('enduser.id', 'jane@example.org'),
          attribute('client.address', '10.0.0.9'),
          attribute('subject.phone', '+86 100 0000 0002'),
        ),
        record('1740787200123456789', attribute('audit.action', 'login')),
      ),
      'not json',
    ].join('\n')
    const { report, movements, text } = await read(
      'use: otel\nfiles: [o.jsonl]\ncolumns:\n  subject.phone: attributes.subject.phone\n  categories: { const: [user.name] }\n',
      { 'o.jsonl': log },
    )
    expect(movements).toMatchObject([
      { at: '2025-03-01T00:00:00.123Z', kind: 'ACCESS', from: 'crmdb', to: 'host:10.0.0.9', who: phone('0002') },
    ])
    // An account that is an address is kept as its token only.
    expect(movements[0]?.actor).toBe(identify.token('username', 'jane@example.org'))
    expect(text).not.toContain('jane@example.org')
    expect(report.input).toMatchObject({ rows: 3, stored: 2, refused: 1 })
    expect(report.counts.setAside).toBe(1)
  })
})

describe('CloudTrail data events', () => {
  const event = (facts: Readonly<Record<string, unknown>>) => ({
    eventTime: '2025-03-01T08:00:00Z',
    eventName: 'GetObject',
    eventCategory: 'Data',
    userIdentity: { type: 'IAMUser', userName: 'exporter' },
    sourceIPAddress: '192.0.2.7',
    requestParameters: { bucketName: 'crmdb', key: 'customers/+861000000001.csv' },
    ...facts,
  })
  const Records = [
    event({ eventID: 'e-1' }),
    event({ eventID: 'e-2', eventName: 'PutObject' }),
    event({ eventID: 'e-3', errorCode: 'AccessDenied' }),
    event({ eventID: 'e-4', eventCategory: 'Management' }),
    event({ eventID: 'e-5', userIdentity: { sessionContext: { sessionIssuer: { userName: 'report-role' } } } }),
  ]

  it('are read from the gzipped document; an object is a batch under a token, since its name is somebody’s number', async () => {
    const { report, movements, text } = await read('use: cloudtrail\nfiles: ["*_CloudTrail_*"]\n', {
      '111_CloudTrail_x.json.gz': gzipSync(JSON.stringify({ Records })),
    })
    expect(movements.map(({ from, to, actor }) => [from, to, actor])).toEqual([
      ['crmdb', 'host:192.0.2.7', 'exporter'],
      ['crmdb', 'host:192.0.2.7', 'report-role'],
    ])
    expect(movements[0]?.batch).toMatch(/^object:hk1:/)
    expect(text).not.toContain('861000000001')
    expect(report.counts.setAside).toBe(3)
  })
})

describe('nginx access logs', () => {
  const line = (facts: Readonly<Record<string, unknown>>) =>
    JSON.stringify({
      time_iso8601: '2025-03-01T08:00:00+08:00',
      remote_addr: '10.0.0.7',
      remote_user: 'clerk7',
      request_method: 'GET',
      request_uri: '/customers/C-1001/phone?q=1',
      status: 200,
      ...facts,
    })

  it('say which customer’s page was served to whom; other pages, failures and guests are set aside', async () => {
    const log = [
      line({}),
      line({ remote_user: '-' }),
      line({ status: '404' }),
      line({ request_uri: '/login' }),
      line({ request_method: 'POST' }),
    ].join('\n')
    const { report, movements, text } = await read(
      'use: nginx\nfiles: [access.log]\ncolumns:\n  from: { const: crmdb }\n',
      { 'access.log': log },
    )
    expect(movements).toMatchObject([{ from: 'crmdb', actor: 'clerk7', who: [identify.token('customerNo', 'C-1001')] }])
    expect(text).not.toContain('/customers/C-1001')
    expect(report.counts.setAside).toBe(4)
  })
})

describe('XES event logs', () => {
  const xes = (body: string, head = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${head}<log xes.version="1.0" xmlns="http://www.xes-standard.org/">\n<global scope="event"><string key="concept:name" value="__INVALID__"/></global>\n${body}</log>\n`
  const event = (name: string, more = '') =>
    `<event><string key="concept:name" value="${name}"/><string key="org:resource" value="clerk7"/><date key="time:timestamp" value="2025-03-01T08:00:00+08:00"/>${more}</event>\n`
  const mapping =
    'use: xes\nfiles: [p.xes]\ncolumns:\n  kind: { column: "concept:name", map: { look up: ACCESS } }\n  from: { const: crmdb }\n  to: { const: outlet-7 }\n'
  const trace = (events: string) => `<trace><string key="concept:name" value="+86 100 0000 0001"/>\n${events}</trace>`

  it('give an event a movement, its case a batch under a token, and keep defaults of the log out', async () => {
    const { report, movements, text } = await read(mapping, {
      'p.xes': xes(
        trace(
          event('look up') + event('lunch') + event('look up', '<string key="lifecycle:transition" value="start"/>'),
        ),
      ),
    })
    expect(movements).toMatchObject([
      { at: '2025-03-01T00:00:00.000Z', from: 'crmdb', to: 'outlet-7', actor: 'clerk7' },
    ])
    expect(movements[0]?.batch).toMatch(/^case:hk1:/)
    expect(text).not.toContain('0000 0001')
    expect(report.counts.setAside).toBe(2)
  })

  it('with entities that multiply are refused before they do', async () => {
    const lol = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const head = `<!DOCTYPE log [<!ENTITY l0 "lol">${lol}]>\n`
    const { report } = await read(mapping, { 'p.xes': xes(trace(event('&l20;')), head) })
    expect(report.findings.map(({ code }) => code)).toContain('XML_SYNTAX')
    expect(report.input.refused).toBe(1)
  })

  it('that are cut off keep the events before the cut, and count one refused row', async () => {
    const whole = xes(trace(event('look up') + event('look up')))
    const { report, movements } = await read(mapping, { 'p.xes': whole.slice(0, whole.lastIndexOf('<date')) })
    expect(movements.length).toBe(1)
    expect(report.input).toMatchObject({ rows: 3, stored: 2, refused: 1 })
  })
})

describe('A mapping', () => {
  const columns =
    'columns: { at: ts, kind: { column: op, map: { SEL: ACCESS } }, from: { const: crmdb }, to: { const: outlet-7 }, subject.phone: msisdn }\n'
  const row = (ts: string) => `ts;op;msisdn\n${ts};SEL;+86 100 0000 0001\n`

  it('without files reads what is called like it, and leaves our own names to us', async () => {
    const { movements, report } = await read(columns, {
      'x-2025.csv': row('2025-03-01T08:00:00Z'),
      'movements-x.csv': 'at,kind,from,to\n',
    })
    expect(movements.length).toBe(1)
    expect(report.findings.map(({ code }) => code)).not.toContain('FILE_UNKNOWN')
  })

  it.each([
    ['iso', '2025-03-01T08:00:00+08:00', '2025-03-01T00:00:00.000Z'],
    ['epoch-s', '1740787200.5', '2025-03-01T00:00:00.500Z'],
    ['epoch-ms', '1740787200123', '2025-03-01T00:00:00.123Z'],
    ['epoch-us', '1740787200123456', '2025-03-01T00:00:00.123Z'],
    ['epoch-ns', '1740787200123456789', '2025-03-01T00:00:00.123Z'],
    ['clf', '01/Mar/2025:08:00:00 +0800', '2025-03-01T00:00:00.000Z'],
    ['"dd.MM.yyyy HH:mm"', '01.03.2025 08:00', '2025-03-01T00:00:00.000Z'],
  ])('reads times as %s', async (as, text, at) => {
    const mapping = columns.replace('at: ts', `at: { column: ts, as: ${as} }`)
    const { movements } = await read(`timezone: Asia/Shanghai\n${mapping}`, { 'x.csv': row(text) })
    expect(movements.map((one) => one.at)).toEqual([at])
  })

  it('takes no time without a zone for an instant, unless it or the reader names one', async () => {
    const log = { 'x.csv': row('2025-03-01 08:00:00 CST') }
    expect((await read(columns, log)).report.findings.map(({ code }) => code)).toEqual(['TIME_ZONE'])
    const zone = await read(columns, log, 'Asia/Shanghai')
    expect(zone.movements.map(({ at }) => at)).toEqual(['2025-03-01T00:00:00.000Z'])
  })

  it('refuses a number that JSON has rounded, since it names somebody else', async () => {
    const mapping = columns.replace('msisdn', 'id').replace('subject.phone', 'subject.nationalId')
    const { report } = await read(mapping, {
      'x.ndjson': '{"ts":"2025-03-01T08:00:00Z","op":"SEL","id":110101199001010018}\n',
    })
    expect(report.findings.map(({ code, where }) => [code, where.field])).toContainEqual([
      'FIELD_TYPE',
      'subject.nationalId',
    ])
  })

  it('with mistakes is refused, each said at its line with what may have been meant, and its log is not read', async () => {
    const { report } = await read(
      'use: pgaudt\ncolumns:\n  knd: x\n  note: message\n  at: { column: ts, as: sundial }\n',
      { 'x.csv': 'ts\n' },
    )
    expect(report.input).toMatchObject({ rows: 2, stored: 1, refused: 1 })
    expect(report.findings.map(({ code, where }) => `${code} ${where.line} ${where.field}`).sort()).toEqual([
      'FIELD_MISSING 4 /columns',
      'FIELD_TYPE 5 /columns/note',
      'MAPPING_NOT_READ null null',
      'WORD_UNKNOWN 2 /use',
      'WORD_UNKNOWN 4 /columns/knd',
      'WORD_UNKNOWN 6 /columns/at/as',
    ])
    expect(report.findings.find(({ where }) => where.field === '/use')?.remedy).toContain('`pgaudit`')
  })

  it('that names a column the log does not have refuses the log and not every row of it', async () => {
    const { report } = await read(columns, { 'x.csv': 'ts;opp;msisdn\n1;2;3\n4;5;6\n' })
    expect(report.findings.map(({ code }) => code)).toEqual(['CSV_HEADER'])
    expect(report.input).toMatchObject({ rows: 2, stored: 1, refused: 1 })
  })
})

describe('A file made to stop its reader', () => {
  it.each<[string, Files]>([
    ['brackets a hundred thousand deep', { 'x.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}` }],
    ['a line as deep', { 'x.ndjson': `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n` }],
    [
      'a header of brackets that never close',
      { 'r.csv': `Purpose,Personal data,System\n"${'('.repeat(60_000)}",Name,crm\n` },
    ],
    [
      'a period of digits',
      { 'r.csv': `Purpose,Personal data,System,Retention\nSales,Name,crm,${'1'.repeat(60_000)}\n` },
    ],
    ['an entry of dots', { 'r.csv': `Purpose,Personal data,System\nSales,x${'.'.repeat(60_000)}x,crm\n` }],
    ['an address that is none', { 'x.csv': `ts,op,msisdn\n1,SEL,${'a.'.repeat(30_000)}\n` }],
    [
      'a pattern of stars',
      {
        'mapping-y.yml': `suyuan: mapping/1\nfiles: ["${'*a'.repeat(60)}b"]\ncolumns: { at: a, kind: b }\n`,
        [`${'a'.repeat(200)}.csv`]: 'a,b\n',
      },
    ],
    [
      'a wide union of events',
      {
        'e.json': JSON.stringify({
          eventTime: 'x',
          job: { namespace: 'n', name: 'j' },
          inputs: Array(2000).fill({ namespace: 'a', name: 'b' }),
          outputs: Array(2000).fill({ namespace: 'a', name: 'c' }),
        }),
      },
    ],
  ])(
    'by %s ends in findings',
    async (_, files) => {
      const report = await checked({
        'map.yml': MAP,
        'mapping-x.yml':
          'suyuan: mapping/1\ncolumns: { at: ts, kind: { column: op, map: { SEL: ACCESS } }, from: { const: crmdb }, to: { const: outlet-7 }, subject.email: { column: msisdn, take: email } }\n',
        ...files,
      })
      expect(report.input.rows).toBe(report.input.stored + report.input.refused + report.input.alreadyThere)
    },
    5_000,
  )
})
