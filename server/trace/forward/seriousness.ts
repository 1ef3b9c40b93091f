// The seriousness tier of the criminal law (Criminal Law 253-1; 法释〔2017〕10号 art. 5), worked out on numbers of people alone
// and in whole numbers (law.md). Indicative: gains, consequences, prior records and what was sold are for the case handler.

import type { Classes } from './dataClass.ts'

export const TIERS = ['BELOW', 'SERIOUS', 'ESPECIALLY_SERIOUS'] as const
export type Tier = (typeof TIERS)[number]

export interface Seriousness {
  /** 100 · A + 10 · B + C: 5,000 is serious, ten times that especially so. */
  readonly weight: number
  readonly tier: Tier
  /** The same where the data were got in duty or service and provided on: half the numbers do. */
  readonly tierOfInsider: Tier
}

const SERIOUS = 5_000
const ESPECIALLY = 50_000

/** The tier of so many people per class. Whole numbers only, so that 4,999 is never rounded to 5,000. */
export function seriousness(people: Classes): Seriousness {
  const weight = 100 * people.A + 10 * people.B + people.C
  return { weight, tier: tierOf(weight), tierOfInsider: tierOf(2 * weight) }
}

function tierOf(weight: number): Tier {
  if (weight >= ESPECIALLY) return 'ESPECIALLY_SERIOUS'
  return weight >= SERIOUS ? 'SERIOUS' : 'BELOW'
}
