// What the readers of one folder share: the zone for times without one, the hashing of identifiers, and the memory of
// what was already reported, so that one unknown category is said once and not a million times. Made by readFolder.ts
// for one reading and dropped with it, since it remembers raw identifiers.

import { categoryOfHeader, isKnownCategory } from '@suyuan/cypher/model/vocabulary.ts'
import type { Identify } from '../identify/identify.ts'
import { remembering } from '../identify/remembering.ts'
import { Prints } from '../records/prints.ts'
import { categoryOfDpv } from './dpv/personalData.ts'

export class Reading {
  /** IANA name of the zone in which times without one are read; null: they are refused. */
  readonly timezone: string | null
  readonly identify: Identify
  readonly #said = new Prints()

  constructor(identify: Identify, timezone: string | null) {
    this.identify = remembering(identify)
    this.timezone = timezone
  }

  /** True the first time it is asked about a thing, false ever after. */
  isNews(thing: string): boolean {
    return this.#said.add(thing)
  }
}

/**
 * The key that a text in a file stands for: itself when it is a dotted key, known or not, else what it is an alias or a
 * term of DPV for; null when it is neither.
 */
export function categoryKey(text: string): string | null {
  if (isKnownCategory(text)) return text
  const key = categoryOfHeader(text) ?? categoryOfDpv(text)
  if (key !== null) return key
  return text.length <= 200 && /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/.test(text) ? text : null
}

/** The nearest known ancestor of an unknown key, or null when it stands apart. */
export function nearestKnown(key: string): string | null {
  for (let dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
    if (isKnownCategory(key.slice(0, dot))) return key.slice(0, dot)
  }
  return null
}
