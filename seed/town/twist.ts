// The closed list of twists: what can make a town harder than its scenario alone ("Bars" in tracing.md).

export const TWISTS = [
  'none',
  'biased-slice',
  'shared-logins',
  'forwarded-file',
  'bought-in-column',
  'clocks-off',
  'stable-population',
  'gap-over-act',
  'membership-lost',
] as const
export type Twist = (typeof TWISTS)[number]

/** Gives the twist of that name, or null. */
export function parseTwist(text: string): Twist | null {
  return TWISTS.find((name) => name === text) ?? null
}
