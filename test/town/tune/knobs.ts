// Which assumptions `pnpm tune` turns, and by how much. Whatever is a number in assumptions.ts is a knob, unless it is
// here as fixed: a meaning (what a tie is) or a limit, not a belief about the world.

import { ASSUMPTIONS, type Assumptions } from '@suyuan/server/trace/assumptions.ts'

const FIXED: ReadonlySet<string> = new Set(['clockSkewMs', 'tieBits', 'tooFew', 'maxInferredHops', 'conductPeers'])
/** Shares of one whole: when one grows the others shrink. */
const WHOLE = ['waysActs', 'waysWindows', 'waysSnapshots']

export type Direction = 'up' | 'down'

/** Names of the assumptions that can be turned, in the order of the file. */
export function knobs(): string[] {
  return Object.entries(ASSUMPTIONS).flatMap(([name, value]) =>
    typeof value === 'number' && !FIXED.has(name) ? [name] : [],
  )
}

/** One step along a knob: a probability by 0.5 of its log-odds, any other number by a factor of 1.4. null: it has no step there. */
export function turned(assumptions: Assumptions, name: string, direction: Direction): Assumptions | null {
  const value = valueOfKnob(assumptions, name)
  if (value === null || value === 0) return null
  const next = value > 0 && value < 1 ? turnedProbability(value, direction) : turnedNumber(value, direction)
  return next === value ? null : withKnob(assumptions, name, next)
}

/** The assumptions with that knob set; of shares of one whole the others are scaled. Throws RangeError for no knob. */
export function withKnob(assumptions: Assumptions, name: string, value: number): Assumptions {
  if (!knobs().includes(name)) throw new RangeError(`${name} is no knob`)
  const others = WHOLE.includes(name) ? WHOLE.filter((other) => other !== name) : []
  const rest = others.reduce((sum, other) => sum + (valueOfKnob(assumptions, other) ?? 0), 0)
  const scaled = others.map((other) => [other, ((valueOfKnob(assumptions, other) ?? 0) * (1 - value)) / rest])
  return { ...assumptions, ...Object.fromEntries(scaled), [name]: value }
}

/** null when it is no number. */
export function valueOfKnob(assumptions: Assumptions, name: string): number | null {
  const value = Object.entries(assumptions).find(([key]) => key === name)?.[1]
  return typeof value === 'number' ? value : null
}

function turnedProbability(value: number, direction: Direction): number {
  const logit = Math.log(value / (1 - value)) + (direction === 'up' ? 0.5 : -0.5)
  return rounded(1 / (1 + Math.exp(-logit)))
}

function turnedNumber(value: number, direction: Direction): number {
  const next = direction === 'up' ? value * 1.4 : value / 1.4
  if (!Number.isInteger(value)) return rounded(next)
  return direction === 'up' ? Math.max(value + 1, Math.round(next)) : Math.round(next)
}

/** Three figures: more would pretend to know more. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
