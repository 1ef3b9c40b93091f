// The audit: a chain in which a change shows, that survives a crash, and without which nothing is answered.

import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Audit, AuditBroken, type Note, openAudit } from '@suyuan/server/audit/audit.ts'
import { verifyAudit } from '@suyuan/server/audit/verifyAudit.ts'
import { audited } from '@suyuan/server/case/audited.ts'
import { AuditUnavailableError, NotFoundError } from '@suyuan/server/case/failures.ts'
import { PAGE_LIMITS } from '@suyuan/server/guard/limits.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let home: string
let file: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'suyuan-audit-'))
  file = join(home, 'audit', 'audit.jsonl')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const now = () => 1_700_000_000_000
const quiet = () => undefined
const note: Note = {
  action: 'traceCase',
  phase: 'intent',
  of: null,
  member: 'm',
  door: 'PAGE',
  case: null,
  counts: {},
  code: null,
}

async function written(lines: number): Promise<void> {
  const audit = await openAudit(home, now, quiet)
  for (let line = 0; line < lines; line++) await audit.append(note)
  await audit.close()
}

describe('the chain of lines', () => {
  test('holds after several starts, and lines asked for at once do not mix', async () => {
    await written(2)
    const audit = await openAudit(home, now, quiet)
    expect(await Promise.all([audit.append(note), audit.append(note), audit.append(note)])).toEqual([3, 4, 5])
    await audit.close()
    expect(await verifyAudit(file)).toMatchObject({ lines: 5, torn: 0, broken: null })
  })

  test('shows a changed line', async () => {
    await written(4)
    writeFileSync(file, readFileSync(file, 'utf8').replace('traceCase', 'listCases'))
    expect((await verifyAudit(file)).broken?.line).toBe(2)
    await expect(openAudit(home, now, quiet)).rejects.toBeInstanceOf(AuditBroken)
  })

  test('shows a line taken out of the middle', async () => {
    await written(4)
    const lines = readFileSync(file, 'utf8').split('\n')
    lines.splice(1, 1)
    writeFileSync(file, lines.join('\n'))
    expect((await verifyAudit(file)).broken?.line).toBe(2)
  })

  test('shows a line put in at the end by somebody who does not know the hash', async () => {
    await written(2)
    const last = readFileSync(file, 'utf8').split('\n')[1]!
    appendFileSync(file, `${last.replace('"seq":2', '"seq":3')}\n`)
    expect((await verifyAudit(file)).broken?.line).toBe(3)
  })
})

describe('a last line torn by a crash', () => {
  test.each(['{"seq":3,"at":"20', '\0\0\0\0\n'])('is moved aside, said aloud and noted: %j', async (torn) => {
    await written(2)
    appendFileSync(file, torn)
    const said: string[] = []
    const audit = await openAudit(home, now, (line) => said.push(line))
    await audit.close()
    expect(said).toHaveLength(1)
    expect(readdirSync(join(home, 'audit')).filter((name) => name.includes('torn'))).toHaveLength(1)
    expect(await verifyAudit(file)).toMatchObject({ lines: 3, torn: 0, broken: null })
    expect(readFileSync(file, 'utf8')).toContain('auditRecovered')
  })
})

describe('a use case', () => {
  const member = { door: 'PAGE', id: 'm', limits: PAGE_LIMITS } as const
  const intent = { member, action: 'traceCase', case: null } as const
  const desk = (audit: Audit) => ({ audit }) as never

  test('stands between two lines, and its failure is in the second', async () => {
    const audit = await openAudit(home, now, quiet)
    await audited(
      desk(audit),
      intent,
      async () => 7,
      () => ({ rows: 7 }),
    )
    const refused = audited(
      desk(audit),
      intent,
      async () => Promise.reject(new NotFoundError('case')),
      () => ({}),
    )
    await expect(refused).rejects.toBeInstanceOf(NotFoundError)
    const entries = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(entries.map(({ phase, of, code }) => ({ phase, of, code }))).toEqual([
      { phase: 'intent', of: null, code: null },
      { phase: 'success', of: 1, code: null },
      { phase: 'intent', of: null, code: null },
      { phase: 'failure', of: 3, code: 'NOT_FOUND' },
    ])
    await audit.close()
  })

  test('does not begin when its intent cannot be written', async () => {
    const audit = await openAudit(home, now, quiet)
    await audit.close()
    let began = false
    const work = async () => {
      began = true
    }
    await expect(audited(desk(audit), intent, work, () => ({}))).rejects.toBeInstanceOf(AuditUnavailableError)
    expect(began).toBe(false)
  })

  test('gives nothing away when its outcome cannot be written', async () => {
    const audit = await openAudit(home, now, quiet)
    const work = async () => {
      await audit.close()
      return 'case data'
    }
    await expect(audited(desk(audit), intent, work, () => ({}))).rejects.toBeInstanceOf(AuditUnavailableError)
  })

  test('cannot put text of its own into the audit', async () => {
    const audit = await openAudit(home, now, quiet)
    await expect(audit.append({ ...note, action: 'somebody@example.org' } as never)).rejects.toThrow()
    await audit.close()
  })
})
