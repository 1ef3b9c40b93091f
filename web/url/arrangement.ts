// How the reader has arranged the picture, as text in the address and back: what is opened, folded, hidden, pinned, moved,
// and whether a large picture is drawn at all. Pure; holds keys of the map and whole numbers only.

export interface Arrangement {
  /** Keys of holders whose neighbours are drawn, or `~STAGE` for all of a stage; in the order they were opened. */
  readonly opened: readonly string[]
  /** Keys of holders whose parts are not drawn, or `~STAGE`. */
  readonly folded: ReadonlySet<string>
  readonly hidden: ReadonlySet<string>
  /** Drawn whatever is looked at. */
  readonly pinned: ReadonlySet<string>
  /** How far a holder stands from the place it was given, in units of the picture. */
  readonly moved: ReadonlyMap<string, Offset>
  /** True: a picture that is larger than a table first is drawn all the same. */
  readonly drawn: boolean
}

export interface Offset {
  readonly dx: number
  readonly dy: number
}

export const NOTHING_ARRANGED: Arrangement = {
  opened: [],
  folded: new Set(),
  hidden: new Set(),
  pinned: new Set(),
  moved: new Map(),
  drawn: false,
}

/** The arrangement in a text; what cannot be read is left out. Null and rubbish: nothing arranged. */
export function readArrangement(text: string | null): Arrangement {
  const parts = (text ?? '')
    .slice(0, MOST_TEXT)
    .split(',')
    .slice(0, MOST)
    .map((part) => part.split(':'))
  const keys = (letter: string) =>
    parts.flatMap(([sort, key, ...more]) => (sort === letter && more.length === 0 ? decoded(key) : []))
  return {
    opened: [...new Set(keys('o'))],
    folded: new Set(keys('f')),
    hidden: new Set(keys('h')),
    pinned: new Set(keys('p')),
    moved: new Map(parts.flatMap(readMove)),
    drawn: parts.some(([sort, ...more]) => sort === 'd' && more.length === 0),
  }
}

/** The text of an arrangement, null for nothing arranged. */
export function writeArrangement({ opened, folded, hidden, pinned, moved, drawn }: Arrangement): string | null {
  const items = [
    ...[...opened].map((key) => `o:${encodeURIComponent(key)}`),
    ...[...folded].map((key) => `f:${encodeURIComponent(key)}`),
    ...[...hidden].map((key) => `h:${encodeURIComponent(key)}`),
    ...[...pinned].map((key) => `p:${encodeURIComponent(key)}`),
    ...[...moved].map(([key, { dx, dy }]) => `m:${encodeURIComponent(key)}:${Math.round(dx)}:${Math.round(dy)}`),
    ...(drawn ? ['d'] : []),
  ]
  return items.length === 0 ? null : items.join(',')
}

/** Opens what is folded, else draws the neighbours. */
export function opening(one: Arrangement, key: string): Arrangement {
  if (one.folded.has(key)) return { ...one, folded: without(one.folded, key) }
  return { ...one, opened: [...one.opened.filter((other) => other !== key), key] }
}

/** Takes back an opening, else folds the parts away. */
export function folding(one: Arrangement, key: string): Arrangement {
  if (one.opened.includes(key)) return { ...one, opened: one.opened.filter((other) => other !== key) }
  return { ...one, folded: new Set([...one.folded, key]) }
}

/** What is hidden is no longer pinned or opened. */
export function hiding(one: Arrangement, keys: readonly string[]): Arrangement {
  return {
    ...one,
    opened: one.opened.filter((key) => !keys.includes(key)),
    pinned: new Set([...one.pinned].filter((key) => !keys.includes(key))),
    hidden: new Set([...one.hidden, ...keys]),
  }
}

/** Pins what is not pinned, and what is hidden comes back with it; pins off again when all of them were. */
export function pinning(one: Arrangement, keys: readonly string[]): Arrangement {
  const off = keys.every((key) => one.pinned.has(key))
  return {
    ...one,
    hidden: new Set([...one.hidden].filter((key) => !keys.includes(key))),
    pinned: off ? new Set([...one.pinned].filter((key) => !keys.includes(key))) : new Set([...one.pinned, ...keys]),
  }
}

/** Moves by so much more. A holder that is back in its place is not said to be moved. */
export function moving(one: Arrangement, key: string, { dx, dy }: Offset): Arrangement {
  const before = one.moved.get(key) ?? { dx: 0, dy: 0 }
  const after = { dx: bounded(before.dx + dx), dy: bounded(before.dy + dy) }
  const moved = new Map([...one.moved, [key, after] as const])
  if (after.dx === 0 && after.dy === 0) moved.delete(key)
  return { ...one, moved }
}

/** An address holds no more than this. */
const MOST = 200
const MOST_TEXT = 8_000
const FARTHEST = 99_999

function bounded(value: number): number {
  // + 0: no address says "-0".
  return Math.max(-FARTHEST, Math.min(FARTHEST, Math.round(value))) + 0
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((other) => other !== key))
}

function readMove([sort, key, dx, dy, ...more]: readonly string[]): [string, Offset][] {
  if (sort !== 'm' || more.length > 0 || !isWhole(dx) || !isWhole(dy)) return []
  const offset = { dx: Number(dx), dy: Number(dy) }
  return offset.dx === 0 && offset.dy === 0 ? [] : decoded(key).map((one) => [one, offset])
}

function isWhole(text: string | undefined): boolean {
  return /^-?(0|[1-9]\d{0,4})$/.test(text ?? '')
}

function decoded(text: string | undefined): string[] {
  try {
    const plain = decodeURIComponent(text ?? '')
    return /^[^\p{Cc}\p{Cf}]{1,400}$/u.test(plain) ? [plain] : []
  } catch {
    return []
  }
}
