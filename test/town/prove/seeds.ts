// Which seeds may be used for what: figures are reported on towns that no constant was fitted to. Enforced here.

/** Whole numbers, both ends included. */
export interface Seeds {
  readonly from: number
  readonly to: number
}

export const TUNING: Seeds = { from: 1, to: 999 }
export const REPORTING_FROM = 100_000
/** The two lists that `pnpm prove` runs when it is not told which. */
export const SHORT: Seeds = { from: 100_000, to: 100_059 }
export const LONG: Seeds = { from: 101_000, to: 102_007 }

export type Purpose = 'tuning' | 'reporting'

/** Reads `A-B` or `A`; null when it is neither. */
export function parseSeeds(text: string): Seeds | null {
  const found = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text.trim())
  if (found === null) return null
  const from = Number(found[1])
  const to = Number(found[2] ?? found[1])
  return to < from ? null : { from, to }
}

/** What all of these seeds are for; null when they are for neither, or for both. */
export function purposeOf(seeds: Seeds): Purpose | null {
  if (seeds.from >= REPORTING_FROM) return 'reporting'
  return seeds.from >= TUNING.from && seeds.to <= TUNING.to ? 'tuning' : null
}

export function seedsText(seeds: Seeds): string {
  return seeds.from === seeds.to ? String(seeds.from) : `${seeds.from}-${seeds.to}`
}
