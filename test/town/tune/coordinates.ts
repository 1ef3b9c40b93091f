// Coordinate search: turn one knob after the other, keep what makes the loss smaller, as long as it does. Plain, but each
// step can be followed and told, and the constants stay near their reasons.

import type { Assumptions } from '@suyuan/server/trace/assumptions.ts'
import { type Direction, turned } from './knobs.ts'

export interface Try {
  readonly knob: string
  readonly assumptions: Assumptions
  readonly loss: number
  readonly kept: boolean
}

/** A gain smaller than this is chance. */
const LEAST_GAIN = 0.003
const MOST_STEPS = 4

/**
 * The best assumptions found and their loss. Each knob is turned up while that helps, else down; `rounds` times through all
 * of them, ending early when a round changed nothing. Cost: some two to five evaluations a knob and round.
 */
export async function coordinateSearch(
  start: Assumptions,
  names: readonly string[],
  rounds: number,
  evaluate: (assumptions: Assumptions) => Promise<number>,
  onTry: (tried: Try) => void,
): Promise<{ assumptions: Assumptions; loss: number }> {
  let best = { assumptions: start, loss: await evaluate(start) }
  for (let round = 0; round < rounds; round++) {
    const before = best.loss
    for (const knob of names) {
      const atKnob = best.loss
      for (const direction of ['up', 'down'] satisfies Direction[]) {
        for (let step = 0; step < MOST_STEPS; step++) {
          const assumptions = turned(best.assumptions, knob, direction)
          if (assumptions === null) break
          const loss = await evaluate(assumptions)
          const kept = loss < best.loss - LEAST_GAIN
          onTry({ knob, assumptions, loss, kept })
          if (!kept) break
          best = { assumptions, loss }
        }
        if (best.loss < atKnob) break
      }
    }
    if (best.loss === before) break
  }
  return best
}
