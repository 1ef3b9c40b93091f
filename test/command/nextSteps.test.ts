// What to do about a leak, from the command line as a newcomer runs it: cut, ask and canary-plan as real processes on the
// folder of the sample leak, held to the schemas that are promised.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makeTown } from '@suyuan/seed/town/makeTown.ts'
import { ASK_SCHEMA } from '@suyuan/server/command/askSchema.ts'
import { CANARY_PLAN_SCHEMA } from '@suyuan/server/command/canaryPlanSchema.ts'
import { CUT_SCHEMA } from '@suyuan/server/command/cutSchema.ts'
import { DEMO_TOWN } from '@suyuan/server/command/demoTown.ts'
import { CAVEAT } from '@suyuan/server/trace/answer.ts'
import { nameLeak } from '@suyuan/server/trace/canary/nameLeak.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'suyuan-next-'))
const demo = makeTown(DEMO_TOWN)
const seenAt = /seenAt: "(.*)"/.exec(demo.files['leak.yml']!)![1]!
const town = join(folder, 'town')
const about = [town, '--rows', join(folder, 'leak.csv'), '--seen-at', seenAt]
const outlet = demo.truth.sources[0]!.holders[0]!

/** What the command wrote to standard output; a refusal throws, with `code` and `stderr`. */
async function suyuan(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    join(ROOT, 'node_modules/.bin/tsx'),
    [join(ROOT, 'server/command/suyuan.ts'), ...words],
    {
      cwd: ROOT,
      env: { ...process.env, SUYUAN_HOME: join(folder, 'home'), SUYUAN_KEY_FILE: '' },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  return stdout
}

const Refused = z.object({ code: z.number(), stderr: z.string() })
const refusal = async (...words: readonly string[]) =>
  Refused.parse(
    await suyuan(...words).then(
      () => null,
      (error: unknown) => error,
    ),
  )

beforeAll(() => {
  for (const [path, text] of Object.entries(demo.files)) {
    if (path.startsWith('truth/')) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('suyuan cut', () => {
  test('names the photograph at the guilty outlet as what severs every chain, and what it costs', async () => {
    const cut = CUT_SCHEMA.parse(JSON.parse(await suyuan('cut', ...about, '--json')))
    expect(cut.cut).toMatchObject([{ flow: `photo-${outlet}`, from: outlet, to: 'market', cost: 2 }])
    expect(cut.total).toBe(2)
    expect(cut.dominators).toContainEqual({ kind: 'HOLDER', id: outlet, derived: false })
    expect(cut.caveat).toBe(CAVEAT)
    expect(cut.whatIf).toBeNull()
  })

  test('says what is left when that is severed: no chain, and the same ranks', async () => {
    const words = [...about, '--without-flow', `photo-${outlet}`, '--with-control', `${outlet}:phone-locker`]
    const then = CUT_SCHEMA.parse(JSON.parse(await suyuan('cut', ...words, '--json')))
    expect(then.whatIf).toMatchObject({ closed: [outlet], chained: { after: 0 }, totalBefore: 2 })
    expect(then.cut).toEqual([])
    const text = await suyuan('cut', ...words)
    expect(text).toContain(`No known channel would lead to a market any more from ${outlet}`)
    expect(text.trimEnd().endsWith(CAVEAT)).toBe(true)
  })

  test('refuses in one line what the map does not know, and names the nearest', async () => {
    const { code, stderr } = await refusal('cut', ...about, '--without-flow', `photo-${outlet}x`)
    expect(code).toBe(1)
    expect(stderr).toContain(`Did you mean photo-${outlet}?`)
    expect((await refusal('cut', ...about, '--with-control', 'nonsense')).code).toBe(2)
    expect((await refusal('cut', ...about, '--without-control', `${outlet}:moat`)).stderr).toContain('not in force')
  })
})

describe('suyuan ask', () => {
  test('asks nothing where one stands as sure as the logs can make it', async () => {
    const asked = ASK_SCHEMA.parse(JSON.parse(await suyuan('ask', ...about, '--json')))
    expect(asked).toMatchObject({ state: 'SETTLED', asks: [] })
  })

  test('asks for more rows first of all where two name no source', async () => {
    const rows = join(folder, 'two.csv')
    writeFileSync(rows, demo.files['leak.csv']!.split('\n').slice(0, 3).join('\n'))
    const words = [town, '--rows', rows, '--seen-at', seenAt]
    const asked = ASK_SCHEMA.parse(JSON.parse(await suyuan('ask', ...words, '--json')))
    expect(asked.state).toBe('OPEN')
    for (const { bits } of asked.asks) expect(bits).toBeLessThanOrEqual(asked.entropy)
    expect(asked.asks.map(({ kind }) => kind)).toContain('MORE_ROWS')
    expect(await suyuan('ask', ...words)).toContain('get 20 more leaked rows')
  })
})

describe('suyuan canary-plan', () => {
  test.each([['--json'], ['--json', '--pairs']])(
    'with %s names every copy of the town by its records',
    async (...words) => {
      const plan = CANARY_PLAN_SCHEMA.parse(JSON.parse(await suyuan('canary-plan', town, ...words)))
      expect(plan.copies.length).toBeGreaterThan(50)
      expect(plan.records.length).toBeLessThan(plan.copies.length)
      expect(plan.records.length).toBeGreaterThanOrEqual(plan.atLeast)
      for (const copy of plan.copies)
        expect(nameLeak({ ...plan, asOf: 0 }, copy.shows)).toEqual({ fit: 'EXACT', sources: [[copy]] })
    },
  )
})
