// How large a town is. Everything that grows with the town is named here once.

export const SIZES = ['small', 'medium'] as const
export type Size = (typeof SIZES)[number]

export interface Measure {
  readonly customers: number
  readonly regions: number
  readonly neighbourhoods: number
  readonly outlets: number
  /** Staff of outlets and departments together, those who left included. */
  readonly staff: number
  readonly tablets: number
  readonly handhelds: number
}

export const MEASURES: Readonly<Record<Size, Measure>> = {
  small: { customers: 2000, regions: 5, neighbourhoods: 30, outlets: 40, staff: 160, tablets: 8, handhelds: 6 },
  medium: {
    customers: 40_000,
    regions: 12,
    neighbourhoods: 300,
    outlets: 400,
    staff: 1600,
    tablets: 80,
    handhelds: 40,
  },
}

/** Gives the size of that name, or null. */
export function parseSize(text: string): Size | null {
  return SIZES.find((name) => name === text) ?? null
}
