// The inks of the page as it stands, by day, by night or in high contrast: read from its style sheet, for whatever is drawn
// outside of it.

import { INK_NAMES, type Inks } from './mapStyle.ts'

export function inksOf(read: CSSStyleDeclaration): Inks {
  const ink = (name: string) => read.getPropertyValue(`--${name}`).trim()
  return Object.fromEntries(INK_NAMES.map((name) => [name, ink(name)])) as Inks
}
