// How whoever waits for a long calculation hears of it, and ends it. Pure code calls an Along before each piece of its
// work; it looks at nothing that the Along does, so no answer depends on being watched. server/exposure/slate.ts makes one.

export const STEPS = [
  'WAITING',
  'READING',
  'ARRANGING',
  'MATCHING',
  'SCORING',
  'REASONS',
  'SHARES',
  'CHAINS',
  'ASKING',
  'SPREADING',
] as const
export type Step = (typeof STEPS)[number]

/**
 * Told before piece `done` (counted from 0) of `all` pieces of a step; `all` 0: nobody knows how many. What it throws ends
 * the calculation and passes through: there is no half an answer.
 */
export type Along = (step: Step, done: number, all: number) => void

/** For callers that neither watch nor end it. */
export const UNWATCHED: Along = () => undefined
