// What whoever waits for a trace is told on the way, and how it is ended: being watched changes no answer, and an end is
// an end.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alongOf, endSlate, leaveSlate, newSlate, progressOn } from '@suyuan/server/exposure/slate.ts'
import type { Along, Step } from '@suyuan/server/trace/along.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { blastRadius } from '@suyuan/server/trace/forward/blastRadius.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import { afterAll, expect, test } from 'vitest'
import { leakOfFolder } from '../server/answerOfFolder.ts'
import { leakText, leakTownFiles, SEEN_AT } from '../server/leakTown.ts'

const folder = mkdtempSync(join(tmpdir(), 'suyuan-along-'))
for (const [name, text] of Object.entries(leakTownFiles())) writeFileSync(join(folder, name), text)
afterAll(() => rmSync(folder, { recursive: true }))

const town = async () => leakOfFolder(folder, leakText(), Date.parse(SEEN_AT))

test('a trace that is watched says each step, never more than all of it, and answers as one that is not', async () => {
  const { exposure, rows } = await town()
  const steps: Step[] = []
  const along: Along = (step, done, all) => {
    if (steps.at(-1) !== step) steps.push(step)
    expect(done).toBeLessThanOrEqual(all)
  }
  expect(trace(exposure, rows, ASSUMPTIONS, along)).toEqual(trace(exposure, rows, ASSUMPTIONS))
  expect(steps).toEqual(['SCORING', 'SHARES', 'REASONS', 'SHARES'])
})

test('a trace that is ended ends before its next piece of work, whatever the step, and gives no half an answer', async () => {
  const { exposure, rows } = await town()
  let pieces = 0
  trace(exposure, rows, ASSUMPTIONS, () => pieces++)
  expect(pieces).toBeGreaterThan(20)
  for (let last = 0; last < pieces; last += 5) {
    const slate = newSlate()
    const along = alongOf(slate)
    let heard = 0
    const ended: Along = (step, done, all) => {
      if (heard++ === last) endSlate(slate)
      along(step, done, all)
    }
    expect(() => trace(exposure, rows, ASSUMPTIONS, ended)).toThrow('ended at')
    expect(heard).toBe(last + 1)
  }
})

test('a blast radius can be ended too', async () => {
  const { exposure } = await town()
  const slate = newSlate()
  endSlate(slate)
  const holder = exposure.holderIndex.get('crm') ?? -1
  const window = { from: 0, to: Date.parse(SEEN_AT) }
  expect(() => blastRadius(exposure, holder, window, alongOf(slate))).toThrow('ended at SPREADING 0')
})

test('a question that nobody waits for goes on reading, which others need, and ends before it calculates', () => {
  const slate = newSlate()
  const along = alongOf(slate)
  along('READING', 2_000, 0)
  leaveSlate(slate)
  along('READING', 4_000, 0)
  expect(progressOn(slate)).toEqual({ step: 'READING', done: 4_000, all: 0 })
  expect(() => along('MATCHING', 0, 0)).toThrow('ended at MATCHING 0')
  endSlate(slate)
  expect(() => along('READING', 6_000, 0)).toThrow('ended at READING')
})
