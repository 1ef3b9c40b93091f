// Free text of a case is searched for raw identifiers before it is kept. Numbers here cannot be dialled, ID numbers have a
// region that does not exist.

import { identifiersInText } from '@suyuan/seed/identify/identifiersInText.ts'
import { describe, expect, test } from 'vitest'

describe('point 11: a note', () => {
  test.each([
    ['她的号码是 +86 100 2000 3000', 'phone'],
    ['call 100-2000-3000? no: +86-100-2000-3000', 'phone'],
    ['号码１３８００１３８０００', 'phone'],
    ['row 12, tel 13800138000, asked twice', 'phone'],
    ['the number is 138\u200b0013\u200b8000', 'phone'],
    ['land line 010-12345678', 'phone'],
    ['ID 000000199001010007', 'nationalId'],
    ['身份证 000000 19900101 001X', 'nationalId'],
    ['card 6222 0200 0000 0000 000', 'bankAccount'],
    ['write to someone@example.org please', 'email'],
    ['邮箱：somebody@example.org。', 'email'],
  ])('with an identifier in it is found out: %s', (text, kind) => {
    expect(identifiersInText(text)).toContain(kind)
  })

  test.each([
    '98 of 104 rows were here by 2025-11-02 12:30, see row 12 and p·9f2c41',
    'Outlet 2025-03, batch B-1024, movement m-000123, 4,817 flows, posterior 0.93',
    '2025年11月2日至11月5日，共 1 250 000 行，营业厅 0417',
    'version 1.20.3 at 2025-11-02T00:00:00.000Z cost 128.50',
    'sha256 9f2c41aa07, port 41873, 100 000 000 bytes',
  ])('without one is let through: %s', (text) => {
    expect(identifiersInText(text)).toEqual([])
  })
})
