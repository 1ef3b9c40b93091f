// Cut and what-if of a town written as text: the only file through which their specs call the tracer.

import type { Answer } from '@suyuan/server/trace/answer.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import type { CutAnswer } from '@suyuan/server/trace/cut/cutAnswer.ts'
import { cutChains } from '@suyuan/server/trace/cut/cutChains.ts'
import { NO_TOGGLES, type Toggles } from '@suyuan/server/trace/cut/toggles.ts'
import { type WhatIf, whatIf } from '@suyuan/server/trace/cut/whatIf.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import { question, type RowText } from './question.ts'

export interface CutQuestion {
  readonly answer: Answer
  cut(...candidates: readonly string[]): CutAnswer
  /** Ids of the cut alone. */
  severed(...candidates: readonly string[]): string[]
  /** Ids that every chain passes, flows as `:f1`. */
  passed(...candidates: readonly string[]): string[]
  without(toggles: Partial<Toggles>, ...candidates: readonly string[]): WhatIf
}

/** Asks about `rows` in the town of `text`. */
export function cutQuestion(text: string, ...rows: readonly RowText[]): CutQuestion {
  const asked = question(text, ...rows)
  const answer = trace(asked.exposure, asked.rows, ASSUMPTIONS)
  const cut = (...candidates: readonly string[]): CutAnswer =>
    cutChains(asked.exposure, { rows: asked.rows, answer, candidates }, ASSUMPTIONS)
  return {
    answer,
    cut,
    severed: (...candidates) => cut(...candidates).cut.map(({ flow }) => flow),
    passed: (...candidates) => cut(...candidates).dominators.map(({ kind, id }) => (kind === 'FLOW' ? `:${id}` : id)),
    without: (toggles, ...candidates) =>
      whatIf(asked.exposure, asked.rows, { ...NO_TOGGLES, ...toggles }, candidates, ASSUMPTIONS),
  }
}
