// What a token is made of, and what it must not depend on.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { hasIdChecksum } from '@suyuan/seed/identify/checksum.ts'
import { identifyWith } from '@suyuan/seed/identify/identify.ts'
import { KeyUnusable, masterKey } from '@suyuan/seed/identify/keyFile.ts'
import { isMasked } from '@suyuan/seed/identify/masked.ts'
import { remembering } from '@suyuan/seed/identify/remembering.ts'
import { kindOfToken, parseToken } from '@suyuan/seed/identify/tokenKind.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const identify = identifyWith(new Uint8Array(32).fill(1))

describe('Tokens', () => {
  it.each([
    ['phone', ['+86 100 1234 5678', '10012345678', '0086-100-1234-5678', '８６ 100 1234 5678', '+86​10012345678']],
    ['nationalId', ['00000019900101001x', '000000 19900101 001X', '００００００19900101001X']],
    ['nationalId', ['000000900101001', identifyFifteen()]],
    ['email', ['Nobody@Example.invalid ', 'nobody@example.invalid']],
    ['customerNo', ['c-0001', ' C-0001']],
    ['bankAccount', ['6200 0000 0000 0000 005', '6200000000000000005']],
  ] as const)('of one %s are equal however it was written', (kind, spellings) => {
    expect(new Set(spellings.map((raw) => identify.token(kind, raw))).size).toBe(1)
  })

  it('of two kinds differ even for the same digits, so that a customer number is no phone number', () => {
    expect(identify.token('phone', '10012345678')!.slice(6)).not.toBe(
      identify.token('customerNo', '10012345678')!.slice(6),
    )
  })

  it('under two keys share nothing', () => {
    expect(identifyWith(new Uint8Array(32).fill(2)).token('phone', '10012345678')).not.toBe(
      identify.token('phone', '10012345678'),
    )
  })

  it('tell their kind and nothing of the number', () => {
    const token = identify.token('imsi', '460990000000001')!
    expect(kindOfToken(token)).toBe('imsi')
    expect(parseToken(token)).toBe(token)
    expect(parseToken(`${token}x`)).toBeNull()
    expect(token).not.toContain('46099')
  })

  it('are made of a number with a wrong check digit too, but not called verified', () => {
    expect(identify.identified('nationalId', '000000199001010010')).toMatchObject({ verified: false })
    expect(identify.identified('phone', '+86 100 1234 5678')).toMatchObject({ verified: true })
    expect(identify.identified('phone', '12')).toMatchObject({ verified: false })
  })

  it('are not made of a masked or empty value', () => {
    expect(identify.token('phone', '100****5678')).toBeNull()
    expect(identify.token('phone', ' - ')).toBeNull()
    expect(['138****8000', '张*', 'XXXX1234', '１３８＊＊＊＊'].every(isMasked)).toBe(true)
    expect(['00000019900101001X', '#12 River Road', '13800138000'].some(isMasked)).toBe(false)
  })

  it('come out the same when they are remembered', () => {
    const memory = remembering(identify)
    for (const raw of ['10012345678', '10012345678', ''])
      expect(memory.token('phone', raw)).toBe(identify.token('phone', raw))
    expect(memory.valueHash('user.name', 'Nobody')).toBe(identify.valueHash('user.name', 'Nobody'))
  })
})

describe('Fingerprints of values', () => {
  it.each([
    ['user.name', ' Ann  NOBODY', 'ann nobody'],
    ['user.contact.address.street', '河滨路 12 号，3 单元', '河滨路12号3单元'],
    ['user.contact.phone_number', '+86 100 1234 5678', '10012345678'],
  ])('of %s do not hang on spelling', (category, one, other) => {
    expect(identify.valueHash(category, one)).toBe(identify.valueHash(category, other))
    expect(identify.valueHash(category, one)).toMatch(/^hv1:[\w-]{43}$/)
  })

  it('differ between categories, so that a name in the address column proves nothing', () => {
    expect(identify.valueHash('user.name', 'a b')).not.toBe(identify.valueHash('user.workplace', 'a b'))
  })
})

describe('The key file', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suyuan-key-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is made once, for its owner alone, and found again', () => {
    const key = masterKey(join(folder, 'data'), null)
    expect(masterKey(join(folder, 'data'), '')).toEqual(key)
    expect(statSync(join(folder, 'data', 'master.key')).mode & 0o777).toBe(0o600)
  })

  it('is one key for two processes that start at once', async () => {
    const module_ = new URL('../../../seed/identify/keyFile.ts', import.meta.url).href
    const code = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${JSON.stringify(module_)}, ${JSON.stringify(import.meta.url)}))
      .then(({ masterKey }) => require('node:worker_threads').parentPort.postMessage(Buffer.from(masterKey(${JSON.stringify(folder)}, null)).toString('hex')))`
    const keys = await Promise.all(
      [1, 2, 3, 4].map(
        () => new Promise((done, fail) => new Worker(code, { eval: true }).once('message', done).once('error', fail)),
      ),
    )
    expect(new Set([...keys, readFileSync(join(folder, 'master.key')).toString('hex')]).size).toBe(1)
  })

  it.each([
    ['is too short', 16, 0o600],
    ['can be read by others', 32, 0o644],
  ])('is refused when it %s', (_, bytes, mode) => {
    writeFileSync(join(folder, 'named.key'), new Uint8Array(bytes), { mode })
    expect(() => masterKey(folder, join(folder, 'named.key'))).toThrow(KeyUnusable)
  })

  it('that was named but is not there is never replaced by a new one', () => {
    expect(() => masterKey(folder, join(folder, 'lost.key'))).toThrow(KeyUnusable)
  })
})

function identifyFifteen(): string {
  const seventeen = '00000019900101001'
  return [...'0123456789X'].map((digit) => seventeen + digit).find(hasIdChecksum)!
}
