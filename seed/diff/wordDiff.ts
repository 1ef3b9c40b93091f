// What differs between two lists of one word (Holders, Flows, Fields …), property by property. PURE. Used by diffMaps.ts.

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** A word as it is compared: an id and properties. Lists whose order says nothing are sorted by whoever makes it. */
export interface Described {
  readonly id: string
  readonly facts: Readonly<Record<string, Value>>
}

export interface Change {
  readonly property: string
  /** null: not said. */
  readonly before: Value
  readonly after: Value
}

export interface Changed {
  readonly id: string
  /** At least one, in the order of the properties. */
  readonly changes: readonly Change[]
}

/** Each list by id. */
export interface WordDiff {
  readonly added: readonly Described[]
  readonly removed: readonly Described[]
  readonly changed: readonly Changed[]
}

/** Cost O(n log n). Ids are unique in each list. */
export function diffWords(before: readonly Described[], after: readonly Described[]): WordDiff {
  const was = new Map(before.map((word) => [word.id, word]))
  const is = new Map(after.map((word) => [word.id, word]))
  const ids = [...new Set([...was.keys(), ...is.keys()])].sort()
  const pick = (from: ReadonlyMap<string, Described>, without: ReadonlyMap<string, Described>): Described[] =>
    ids.flatMap((id) => (without.has(id) ? [] : [from.get(id)].filter((word) => word !== undefined)))
  const changed = ids.flatMap((id) => {
    const [old, fresh] = [was.get(id), is.get(id)]
    if (old === undefined || fresh === undefined) return []
    const changes = changesOf(old.facts, fresh.facts)
    return changes.length === 0 ? [] : [{ id, changes }]
  })
  return { added: pick(is, was), removed: pick(was, is), changed }
}

export function isEmpty({ added, removed, changed }: WordDiff): boolean {
  return added.length + removed.length + changed.length === 0
}

function changesOf(before: Described['facts'], after: Described['facts']): Change[] {
  const properties = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return properties.flatMap((property) => {
    const [old, fresh] = [before[property] ?? null, after[property] ?? null]
    return canonical(old) === canonical(fresh) ? [] : [{ property, before: old, after: fresh }]
  })
}

/** Equal for equal values, whatever the order of keys. */
export function canonical(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}
