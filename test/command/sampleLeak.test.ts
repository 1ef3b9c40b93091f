// The sample leak from the command line, as a newcomer runs it: real processes on a real folder, no database.

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makeTown } from '@suyuan/seed/town/makeTown.ts'
import { CHAINS_SCHEMA, TRACE_SCHEMA, WHY_NOT_SCHEMA } from '@suyuan/server/command/answerSchema.ts'
import { DEMO_TOWN } from '@suyuan/server/command/demoTown.ts'
import { CAVEAT, TERM_NAMES } from '@suyuan/server/trace/answer.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'suyuan-sample-'))
const demo = makeTown(DEMO_TOWN)
const seenAt = /seenAt: "(.*)"/.exec(demo.files['leak.yml']!)![1]!
const about = [join(folder, 'town'), '--rows', join(folder, 'leak.csv'), '--seen-at', seenAt]

/** Runs the command as the root script does; gives what it wrote to standard output. */
async function suyuan(...words: readonly string[]): Promise<string> {
  const command = [join(ROOT, 'server/command/suyuan.ts'), ...words]
  const { stdout } = await promisify(execFile)(join(ROOT, 'node_modules/.bin/tsx'), command, {
    cwd: ROOT,
    env: { ...process.env, SUYUAN_HOME: join(folder, 'home'), SUYUAN_KEY_FILE: '' },
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

let answer: z.infer<typeof TRACE_SCHEMA>
beforeAll(async () => {
  for (const [path, text] of Object.entries(demo.files)) {
    if (path.startsWith('truth/')) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  answer = TRACE_SCHEMA.parse(JSON.parse(await suyuan('trace', ...about, '--json')))
})
afterAll(() => rmSync(folder, { recursive: true }))

const truth = demo.truth
const of = (grain: string) => answer.candidates.filter((candidate) => candidate.grain === grain)

describe('the sample leak', () => {
  test('leads first to the guilty outlet, and there to the account of the guilty clerk', () => {
    expect(of('HOLDER')[0]!.id).toBe(truth.sources[0]!.holders[0])
    expect(of('ACTOR')[0]!.id).toBe(truth.sources[0]!.actors[0])
    expect(of('ACTOR')[0]!.nameable).toBe(true)
  })

  test('ranks the innocent look-alike below although it held most rows, and says why: it held more people', () => {
    const lookalike = of('HOLDER').find((candidate) => candidate.id === truth.lookalike)!
    expect(lookalike.rank).toBeGreaterThan(1)
    expect(lookalike.posterior).toBeLessThan(0.05)
    expect(lookalike.covered).toBeGreaterThan(answer.exhibits.distinct / 2)
    expect(lookalike.exposed).toBeGreaterThan(of('HOLDER')[0]!.exposed)
    expect(lookalike.why).toContain(`${lookalike.covered} of ${answer.exhibits.distinct} matched rows`)
  })

  test('keeps the unknown source in the list, and its posteriors sum to 1', () => {
    const unknown = answer.unknownSource.posterior!
    expect(unknown).toBeGreaterThan(0)
    expect(of('HOLDER').reduce((sum, candidate) => sum + candidate.posterior!, unknown)).toBeCloseTo(1, 9)
  })

  test('shows every term in bits, and each sum can be done by hand', () => {
    for (const candidate of of('HOLDER')) {
      expect(candidate.terms.map((term) => term.name)).toEqual([...TERM_NAMES])
      expect(candidate.terms.reduce((sum, term) => sum + term.bits, 0)).toBeCloseTo(candidate.bits, 9)
    }
  })

  test('refuses no row of the town, and carries the caveat', () => {
    expect(answer.input.refused).toBe(0)
    expect(answer.caveat).toBe(CAVEAT)
  })

  test('names staff by number only, although the map has their names', () => {
    const names = [...demo.files['town/map.yml']!.matchAll(/id: "(staff-\d+)"\n\s+name: "([^"]+)"/g)].map((m) => m[2]!)
    expect(names.length).toBeGreaterThan(100)
    const said = JSON.stringify(answer)
    expect(names.filter((name) => name.length > 3 && said.includes(`"${name}"`))).toEqual([])
  })

  test('is a candidate or has a typed reason, never both', () => {
    const ids = new Set(of('HOLDER').map((candidate) => candidate.id))
    expect(answer.whyNot.length).toBeGreaterThan(0)
    expect(answer.whyNot.filter((entry) => ids.has(entry.id))).toEqual([])
  })

  test('has a chain from the customer to the first candidate, each hop with its log line', async () => {
    const first = of('HOLDER')[0]!.id
    const found = CHAINS_SCHEMA.parse(
      JSON.parse(await suyuan('chains', ...about, '--row', '1', '--candidate', first, '--json')),
    )
    const { hops } = found.chains[0]!
    expect(hops[0]!.kind).toBe('COLLECT')
    for (const hop of hops) expect(hop.source).toMatch(/^movements\.ndjson:\d+$/)
    for (let hop = 1; hop < hops.length; hop++) expect(hops[hop]!.at! >= hops[hop - 1]!.at!).toBe(true)
  })

  test('answers why not for a holder that is ruled out, with the same words as the trace', async () => {
    const ruledOut = answer.whyNot[0]!
    const asked = WHY_NOT_SCHEMA.parse(JSON.parse(await suyuan('why-not', ...about, '--holder', ruledOut.id, '--json')))
    expect({ id: asked.id, reason: asked.reason, detail: asked.detail, rows: asked.rows }).toEqual(ruledOut)
  })

  test('gives the same bytes when asked twice: no clock and no chance is in it', async () => {
    expect(JSON.parse(await suyuan('trace', ...about, '--json'))).toEqual(answer)
  })

  test('whose rows match nobody rules nobody out: nothing was compared', async () => {
    const rows = join(folder, 'nobody.csv')
    writeFileSync(rows, `phone\n${Array.from({ length: 7 }, (_, row) => `+86 100 0000 000${row}`).join('\n')}\n`)
    const [town] = about
    const asked = ['trace', town!, '--rows', rows, '--seen-at', seenAt]
    const nobody = TRACE_SCHEMA.parse(JSON.parse(await suyuan(...asked, '--json')))
    expect(nobody.exhibits).toMatchObject({ rows: 7, unmatched: 7, distinct: 0 })
    expect(nobody.whyNot).toEqual([])
    expect(await suyuan(...asked)).toContain('nobody is ruled out')
  })
})
