// One broken copy of a file, from a chance: bytes flipped, stretches cut and doubled, lines cut, keys renamed, values of
// another type, a field of 1 MB, NUL and bidi characters, YAML anchors that multiply, and packed files that burst. The
// same chance gives the same bytes.

import { gzipSync } from 'node:zlib'

export type Chance = () => number

export interface Mutant {
  readonly name: string
  readonly bytes: Buffer
  /** The kinds of mutation that were done, in order. */
  readonly kinds: readonly string[]
}

const STRANGE = [
  '\0',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '"',
  '"""',
  '{',
  '[',
  ']',
  '}',
  '\n',
  '\r',
  ',',
  ';',
  ': ',
  '&a ',
  '*a',
  '- ',
  '<',
  '&x;',
  '__proto__',
  '\uD800',
  '['.repeat(2000),
  '{"a":'.repeat(500),
]
const VALUES = [
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '12345678901234567890',
  '""',
  '[]',
  '{}',
  '[[]]',
  '"2025-13-45"',
  '~',
  '.nan',
  '0x1F',
  '!!binary aGk=',
  '&a [*a]',
]

type Mutation = (bytes: Buffer, chance: Chance) => Buffer

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flip(bytes, chance) {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[pick(chance, copy.length)] = pick(chance, 256)
    return copy
  },
  cut(bytes, chance) {
    const at = pick(chance, bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + pick(chance, 200))])
  },
  double(bytes, chance) {
    const at = pick(chance, bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at + 1 + pick(chance, 200)), bytes.subarray(at)])
  },
  insert: (bytes, chance) => inserted(bytes, pick(chance, bytes.length + 1), one(chance, STRANGE)),
  line(bytes, chance) {
    const lines = bytes.toString('latin1').split('\n')
    lines.splice(pick(chance, lines.length), 1)
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  end: (bytes, chance) => bytes.subarray(0, pick(chance, bytes.length + 1)),
  key: (bytes, chance) =>
    // Only from the start of a word: tried from each letter, a word of 1 MB would take a minute here, not in the reader.
    replaced(bytes, chance, /(?<![\w.])[A-Za-z][\w.]*(?="?\s*[:,=])/g, (key) =>
      one(chance, [`${key}x`, key.toUpperCase(), key.slice(1), '', 'id', 'constructor', '__proto__']),
    ),
  type: (bytes, chance) => replaced(bytes, chance, /(?<=[:,]\s?)("[^"\n]*"|[\w.+-]+)/g, () => one(chance, VALUES)),
  large: (bytes, chance) =>
    inserted(bytes, wordEnd(bytes, chance), one(chance, ['x', '\u00E9', '字', '9', ' ']).repeat(1_000_000)),
  nul: (bytes, chance) => inserted(bytes, pick(chance, bytes.length + 1), '\0'.repeat(1 + pick(chance, 9))),
  bidi: (bytes, chance) =>
    inserted(bytes, wordEnd(bytes, chance), one(chance, ['\u202E', '\u2067\u2069', '\u200F', '\u061C'])),
  anchors(bytes, chance) {
    const levels = Array.from(
      { length: 9 },
      (_, i) =>
        `l${i + 1}: &l${i + 1} [${Array(9)
          .fill(i === 0 ? 'x' : `*l${i}`)
          .join(', ')}]`,
    )
    const text = `l0: &l0 x\n${levels.join('\n')}\n`
    return inserted(bytes, one(chance, [0, bytes.length]), text)
  },
  long: (bytes) =>
    Buffer.concat(Array.from({ length: Math.min(40, Math.ceil(400_000 / (bytes.length + 1))) }, () => bytes)),
}
const KINDS = Object.keys(MUTATIONS)
/** The rarely useful and slow ones come in one of so many cases. */
const RARE = new Set(['large', 'anchors', 'long'])

/** Breaks the file in one to five ways; one copy in 25 is packed, and of those some are cut or burst. */
export function mutate(name: string, bytes: Buffer, chance: Chance): Mutant {
  const kinds: string[] = []
  let broken = bytes
  for (let left = 1 + pick(chance, 5); left > 0; left--) {
    const kind = one(chance, KINDS)
    if (RARE.has(kind) && chance() > 0.3) continue
    kinds.push(kind)
    broken = MUTATIONS[kind]!(broken, chance)
  }
  if (chance() >= 0.04 || name.endsWith('.xlsx')) return { name, bytes: broken, kinds }
  return packed(name, broken, chance, kinds)
}

function packed(name: string, bytes: Buffer, chance: Chance, kinds: readonly string[]): Mutant {
  const which = one(chance, ['gzip', 'gzip-cut', 'gzip-bomb', 'gzip-not'])
  const zeros = which === 'gzip-bomb' ? Buffer.alloc(100_000_000, one(chance, ['\n', ' ', 'x', '\0'])) : Buffer.alloc(0)
  const whole =
    which === 'gzip-not' ? bytes : gzipSync(zeros.length > 0 ? Buffer.concat([bytes, zeros]) : bytes, { level: 1 })
  return {
    name: `${name}.gz`,
    bytes: which === 'gzip-cut' ? whole.subarray(0, pick(chance, whole.length)) : whole,
    kinds: [...kinds, which],
  }
}

function inserted(bytes: Buffer, at: number, text: string): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at)])
}

/** The end of a random word, so that what is put there becomes part of a field. */
function wordEnd(bytes: Buffer, chance: Chance): number {
  let at = pick(chance, bytes.length + 1)
  while (at < bytes.length && /\w/.test(String.fromCharCode(bytes[at]!))) at++
  return at
}

/** One of the places that the pattern finds, put otherwise. */
function replaced(bytes: Buffer, chance: Chance, pattern: RegExp, other: (found: string) => string): Buffer {
  const text = bytes.toString('latin1')
  const places = [...text.slice(0, 200_000).matchAll(pattern)]
  const place = places[pick(chance, places.length)]
  if (place === undefined) return bytes
  const after = text.slice(place.index + place[0].length)
  return Buffer.from(text.slice(0, place.index) + other(place[0]) + after, 'latin1')
}

function pick(chance: Chance, n: number): number {
  return Math.floor(chance() * n)
}

function one<T>(chance: Chance, list: readonly T[]): T {
  return list[pick(chance, list.length)]!
}
