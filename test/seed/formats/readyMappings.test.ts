// Logs of the five shapes that have a mapping ready made, and what must not get out of a log.

import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { identify } from '../../builders/checked.ts'
import { readLog as read } from '../../builders/mappedLog.ts'

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
