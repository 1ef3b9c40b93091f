// One row of a log, whatever its file: a way to ask for a field. The readers of CSV, JSON and XES make rows, the rules of a
// mapping ask them. Rows hold raw personal data and live only for as long as one is looked at.

/** A field by name: a column of CSV, a path in JSON (`userIdentity.userName`), a key of XES. */
export interface FieldName {
  readonly text: string
  /** The text cut at its dots. */
  readonly parts: readonly string[]
}

export interface LogRow {
  /** 1-based line, or number of the record in a JSON document. */
  readonly line: number
  /** Empty when absent; null when what stands there is no text: a list, an object, or a whole number that JSON rounded. */
  field(name: FieldName): string | null
}

export function fieldName(text: string): FieldName {
  return { text, parts: text.split('.') }
}

/** A row of JSON: the record, then what it stood in from the inside out; the first that has the field answers. */
export function jsonRow(inside: readonly Readonly<Record<string, unknown>>[], line: number): LogRow {
  return {
    line,
    field: ({ parts }) => {
      for (const object of inside) {
        const found = valueAt(object, parts, 0)
        if (found !== undefined && found !== null) return textOf(found)
      }
      return ''
    },
  }
}

/**
 * The value at a path; undefined when there is none. Keys may hold dots themselves (`db.user`), so the longest key that
 * fits is tried first. In a list of `{key, value}` pairs, as OpenTelemetry writes attributes, a part is a key.
 */
function valueAt(value: unknown, parts: readonly string[], from: number): unknown {
  if (from === parts.length) return plain(value)
  if (Array.isArray(value)) return fromPairs(value, parts, from)
  if (!isObject(value)) return undefined
  for (let to = parts.length; to > from; to--) {
    const key = to === from + 1 ? parts[from]! : parts.slice(from, to).join('.')
    if (!Object.hasOwn(value, key)) continue
    const found = valueAt(value[key], parts, to)
    if (found !== undefined) return found
  }
  return undefined
}

function fromPairs(list: readonly unknown[], parts: readonly string[], from: number): unknown {
  if (/^\d+$/.test(parts[from]!)) return valueAt(list[Number(parts[from])], parts, from + 1)
  for (let to = parts.length; to > from; to--) {
    const key = parts.slice(from, to).join('.')
    for (const pair of list) {
      if (typeof pair !== 'object' || pair === null || !('key' in pair) || pair.key !== key) continue
      const found = valueAt('value' in pair ? pair.value : undefined, parts, to)
      if (found !== undefined) return found
    }
  }
  return undefined
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** OpenTelemetry wraps a value in its type: `{"stringValue": "x"}`. */
function plain(value: unknown): unknown {
  if (!isObject(value)) return value
  const entries = Object.entries(value)
  const [type, inner] = entries[0] ?? ['', undefined]
  return entries.length === 1 && /^(string|int|double|bool)Value$/.test(type) ? inner : value
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value !== 'number') return null
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : String(value)
}
