// The short proof that runs with every test: the default town, made from seeds that only tests and tuning may use, read by
// the product's readers and traced. `pnpm prove` asks the same of many more.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVERYTHING, plansFor } from './prove/plan.ts'
import { proveTown } from './prove/proveTown.ts'

let within = ''
beforeAll(async () => {
  within = await mkdtemp(join(tmpdir(), 'suyuan-prove-test-'))
})
afterAll(() => rm(within, { recursive: true }))

test('of eight clerks who photograph forms at least seven outlets are first, and no innocent is accused', async () => {
  const choice = {
    ...EVERYTHING,
    scenarios: ['clerk-photographs-forms'],
    gaps: [0.1],
    rows: [100],
    twists: ['none'],
  } as const
  const outcomes = []
  for (const plan of plansFor(choice, { from: 991, to: 998 })) outcomes.push(await proveTown(plan, within))
  const told = outcomes.map(({ plan, first }) => `${plan.seed}: ${first.right} ${first.id}`).join('\n')
  expect(outcomes.filter(({ first }) => first.right === 1).length, told).toBeGreaterThanOrEqual(7)
  expect(outcomes.filter(({ first }) => first.accused)).toEqual([])
}, 300_000)
