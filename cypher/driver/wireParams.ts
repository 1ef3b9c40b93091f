// Parameters as the driver wants them: whole numbers become Neo4j integers (LIMIT takes no float, and a time reads better
// as 1700000000000 than as 1.7E12). NaN and infinities are refused: they would come back as something else.

import neo4j from 'neo4j-driver'

/** A copy of `params` with whole numbers as integers, at any depth. Cost O(values). */
export function wireParams(params: object): Record<string, unknown> {
  const wired: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(params)) wired[key] = wire(value)
  return wired
}

function wire(value: unknown): unknown {
  if (typeof value === 'number') return wireNumber(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(wire)
  return wireParams(value)
}

function wireNumber(value: number): unknown {
  if (Number.isSafeInteger(value)) return neo4j.int(value)
  if (Number.isFinite(value)) return value
  throw new RangeError('a parameter is neither a number that can be stored nor null')
}
