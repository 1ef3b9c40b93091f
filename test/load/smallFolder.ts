// A folder of native files for tests of loading, made from a seed number: every kind of row and every corner that must
// survive the database (absent against null, milliseconds, gaps, stubs, a number that changes hands, canaries, batches
// without members, rows that repeat). Phone numbers cannot be dialled.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

export type Files = Readonly<Record<string, string>>

/** Writes the files into a new folder, which goes when the run of tests ends. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(inject('neo4jHome'), 'files-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

/** A number between 0 and 1 from a seed, again and again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export const phone = (n: number) => `+86 100 ${String(1000 + (n % 9000))} ${String(1000 + ((n * 7919) % 9000))}`

export const MAP = `suyuan: map/1
name: Loading town
holders:
  - {id: customers, name: Customers, kind: POPULATION}
  - {id: outlet-1, name: Outlet one, labels: {zh: 一号店, en: Outlet 1}, kind: OUTLET, controls: [screen-watermark]}
  - {id: clerk-1, name: Clerk 1, kind: EMPLOYEE, partOf: outlet-1, extraWord: kept}
  - id: crm
    name: Customer system
    kind: SYSTEM
    retentionDays: 0.5
    categories: []
    owner: data-office
    jurisdiction: CN
    logGaps:
      - {from: "2025-03-01T00:00:00.001+08:00", to: "2025-03-04T00:00:00.999+08:00"}
      - {from: "2025-05-01T00:00:00Z", to: "2025-05-02T00:00:00Z"}
  - {id: vendor, name: Vendor, kind: THIRD_PARTY, categories: [user.name]}
flows:
  - {id: collect, from: customers, to: outlet-1, categories: [user.name, user.contact.phone_number], mechanism: COUNTER}
  - id: up
    from: outlet-1
    to: crm
    categories: [user.name, user.contact.phone_number]
    mechanism: SYNC
    legalBasis: pipl13:2
    consent: separate
    crossBorder: false
    ratePerSubject: 0.02
    severCost: 3
    logged: false
    validFrom: "2024-01-01T00:00:00.123+08:00"
    validTo: "2026-01-01T00:00:00+08:00"
  - {from: crm, to: vendor, categories: [user.name], mechanism: FILE, purpose: essential.service, contract: C-1}
`

const MOVES = ['ACCESS', 'SYNC', 'EXPORT', 'TRANSFER'] as const

/** About `rows` movements, and the other files to match. The same arguments give the same bytes. */
export function smallFiles(seed: number, rows: number): Files {
  const random = chance(seed)
  const pick = (n: number) => Math.floor(random() * n)
  const people = Math.max(4, Math.floor(rows / 10))
  const movements: object[] = []
  const start = Date.UTC(2025, 0, 1)
  for (let i = 0; i < rows; i++) {
    const at = new Date(start + pick(300 * 86_400_000)).toISOString()
    const n = pick(people)
    const subject = i % 5 === 0 ? { phone: phone(n), customerNo: `C${n}` } : { phone: phone(n) }
    if (i % 7 === 0)
      movements.push({
        id: `m${i}`,
        at,
        kind: 'COLLECT',
        to: 'outlet-1',
        actor: 'clerk-1',
        categories: ['user.name'],
        subject,
      })
    else if (i % 11 === 0)
      movements.push({
        id: `m${i}`,
        at,
        kind: 'EXPORT',
        from: 'crm',
        to: 'vendor',
        categories: ['user.name'],
        batch: `B-${pick(20)}`,
        volume: pick(90),
        via: 'nowhere',
      })
    else if (i % 97 === 0) movements.push({ id: `m${i}`, at, kind: 'DELETE', from: 'vendor', categories: [] })
    else if (i % 13 === 0)
      movements.push({
        at,
        kind: MOVES[pick(4)],
        from: 'outlet-1',
        to: 'crm',
        categories: ['user.contact.phone_number', 'user.name'],
        subject,
        via: 'up',
        until: new Date(Date.parse(at) + 1).toISOString(),
      })
    else
      movements.push({
        id: `m${i}`,
        at,
        kind: MOVES[pick(4)],
        from: 'crm',
        to: `terminal-${pick(3)}`,
        actor: 'clerk-1',
        categories: ['user.name'],
        subject,
        ticket: `T-${i}`,
        note: 'a note',
      })
  }
  const members = Array.from({ length: rows }, () => `B-${pick(18)},${phone(pick(people))}`)
  const subjects = Array.from(
    { length: people },
    (_, n) => `${phone(n)},C${n},,${n % 9 === 0 ? '2025-06-01T00:00:00Z' : ''}`,
  )
  const handed = Array.from({ length: Math.floor(people / 9) }, (_, n) => `${phone(n * 9)},D${n},2025-06-01T00:00:00Z,`)
  const values = Array.from(
    { length: people },
    (_, n) => `${phone(n)},user.name,Name ${n},,${n % 2 ? '2025-07-01T00:00:00.5Z' : ''}`,
  )
  return {
    'map.yml': MAP,
    'movements.ndjson': movements.map((row) => `${JSON.stringify(row)}\n`).join(''),
    'batches.csv': `batch,phone\n${[...new Set(members)].join('\n')}\n`,
    'subjects.csv': `phone,customerNo,validFrom,validTo\n${[...subjects, ...handed].join('\n')}\n`,
    'attributes.csv': `phone,category,value,validFrom,validTo\n${values.join('\n')}\n`,
    'canaries.csv': `phone,plantedIn,plantedAt\n+86 100 0000 0001,vendor,2025-02-01T00:00:00Z\n+86 100 0000 0002,B-1,\n`,
  }
}
