// What `pnpm tune` makes small: how surprised one is by the truth, with a price for a wrong first and a dearer one for an
// innocent accused. Log loss alone would also bring honest probabilities; the prices say what a mistake costs.

import type { Answer } from '@suyuan/server/trace/answer.ts'
import type { Exposure } from '@suyuan/server/trace/exposure.ts'
import { guiltyHolders, judge } from '../prove/judge.ts'
import type { TruthFile } from '../prove/truthFile.ts'

export interface Loss {
  /** -log2 of the posterior of the right answers together, bits. */
  readonly surprise: number
  /** 1 - top-1, 0..1. */
  readonly missed: number
  readonly accused: number
}

const MISSED = 2
const ACCUSED = 5
const LEAST = 1e-4

/** The loss of one town. Too few rows to name a source cost as much as a posterior of one half. */
export function lossOf(answer: Answer, truth: TruthFile, exposure: Exposure): Loss {
  const guilty = guiltyHolders(truth)
  const right = answer.candidates.filter((one) => one.grain === 'HOLDER' && guilty.has(one.id))
  const posteriors = guilty.size === 0 ? [answer.unknownSource.posterior] : right.map((one) => one.posterior)
  const known = posteriors.some((posterior) => posterior === null)
    ? 0.5
    : posteriors.reduce<number>((sum, posterior) => sum + (posterior ?? 0), 0)
  const { first } = judge(answer, truth, exposure)
  return {
    surprise: -Math.log2(Math.max(LEAST, Math.min(1, known))),
    missed: 1 - first.right,
    accused: first.accused ? 1 : 0,
  }
}

/** One figure for many towns: mean surprise plus the prices of mistakes. 0 for none. */
export function objective(losses: readonly Loss[]): number {
  if (losses.length === 0) return 0
  const each = losses.map(({ surprise, missed, accused }) => surprise + MISSED * missed + ACCUSED * accused)
  return each.reduce((sum, value) => sum + value, 0) / losses.length
}

/** For people: the figure and its parts. */
export function lossText(losses: readonly Loss[]): string {
  const mean = (field: keyof Loss) => losses.reduce((sum, loss) => sum + loss[field], 0) / losses.length
  return `${objective(losses).toFixed(4)} (surprise ${mean('surprise').toFixed(3)} bits, missed ${mean('missed').toFixed(3)}, accused ${mean('accused').toFixed(3)})`
}
