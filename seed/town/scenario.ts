// The closed list of attacks that a town can be given. What each does stands in attacks/<scenario>.ts.

export const SCENARIOS = [
  'clerk-photographs-forms',
  'clerk-sells-codes',
  'bulk-export-insider',
  'partner-scrapes',
  'vendor-keeps-after-contract',
  'lost-device',
  'two-collude',
  'two-merged',
  'stale-copy',
  'innocent-lookalike',
  'unknown-source',
  'canary',
] as const
export type Scenario = (typeof SCENARIOS)[number]

/** Gives the scenario of that name, or null. */
export function parseScenario(text: string): Scenario | null {
  return SCENARIOS.find((name) => name === text) ?? null
}
