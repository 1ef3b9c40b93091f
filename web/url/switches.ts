// What a what-if switches, as text in the address and back: channels and holders taken away, controls off or on. Pure;
// holds keys of the map only.

export type Switch =
  | { readonly sort: 'flow' | 'holder'; readonly key: string }
  | { readonly sort: 'off' | 'on'; readonly key: string; readonly control: string }

/** The switches in a text; what cannot be read is left out, and each stands once. Null and rubbish: none. */
export function readSwitches(text: string | null): readonly Switch[] {
  const found = new Map<string, Switch>()
  for (const part of (text ?? '').slice(0, MOST_TEXT).split(',')) {
    const one = readOne(part)
    if (one !== null) found.set(writeOne(one), one)
  }
  return [...found.values()].slice(0, MOST)
}

/** The text of switches, null for none. */
export function writeSwitches(switches: readonly Switch[]): string | null {
  return switches.length === 0 ? null : switches.map(writeOne).join(',')
}

/** `text` with this switch on, or off again if it was. */
export function toggled(text: string | null, one: Switch): string | null {
  const all = readSwitches(text)
  const left = all.filter((other) => writeOne(other) !== writeOne(one))
  return writeSwitches(left.length < all.length ? left : [...all, one])
}

export function isSwitched(text: string | null, one: Switch): boolean {
  return readSwitches(text).some((other) => writeOne(other) === writeOne(one))
}

/** As many as the server takes in one question. */
const MOST = 50
const MOST_TEXT = 4_000

function writeOne(one: Switch): string {
  const parts = one.sort === 'off' || one.sort === 'on' ? [one.key, one.control] : [one.key]
  return [one.sort, ...parts.map(encodeURIComponent)].join(':')
}

function readOne(text: string): Switch | null {
  const [sort, ...parts] = text.split(':')
  const [key, control, more] = parts.map(decoded)
  if (!key || more !== undefined) return null
  if (sort === 'flow' || sort === 'holder') return control === undefined ? { sort, key } : null
  if ((sort === 'off' || sort === 'on') && control) return { sort, key, control }
  return null
}

function decoded(text: string): string {
  try {
    const plain = decodeURIComponent(text)
    return /^[^\p{Cc}\p{Cf}]{1,400}$/u.test(plain) ? plain : ''
  } catch {
    return ''
  }
}
