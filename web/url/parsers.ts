// How one parameter of the address is read and written, by sort: rubbish gives null and never throws. view.ts says which
// parameter is of which sort; nothing here knows a parameter's name.

import { readArrangement, writeArrangement } from './arrangement.ts'
import { readKeys, writeKeys } from './keyList.ts'
import { readSwitches, writeSwitches } from './switches.ts'

export interface Parser<T> {
  /** Null for what cannot be read. */
  readonly read: (text: string) => T | null
  readonly write: (value: T) => string
}

/** Ids are opaque: printable, no white space at the ends, no control or bidi characters, bounded. */
export function opaque(): Parser<string> {
  return {
    read: (text) => (/^(?!\s)[^\p{Cc}\p{Cf}]{1,400}(?<!\s)$/u.test(text) ? text : null),
    write: (value) => value,
  }
}

/** 1 to 9,999,999. */
export function ordinal(): Parser<number> {
  return { read: (text) => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : null), write: String }
}

/** One of a closed list of words. */
export function oneOf<T extends string>(words: readonly T[]): Parser<T> {
  return { read: (text) => words.find((word) => word === text) ?? null, write: (value) => value }
}

/** A day of the calendar, `2025-11-02`. */
export function day(): Parser<string> {
  const isDay = (text: string) => /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  return { read: (text) => (isDay(text) ? text : null), write: (value) => value }
}

/** Several opaque ids (keyList.ts), written again as they were understood. */
export function keyList(): Parser<string> {
  return { read: (text) => writeKeys(readKeys(text)), write: (value) => value }
}

/** What a what-if switches (switches.ts), written again as it was understood. */
export function switches(): Parser<string> {
  return { read: (text) => writeSwitches(readSwitches(text)), write: (value) => value }
}

/** How the picture is arranged (arrangement.ts), written again as it was understood. */
export function arrangement(): Parser<string> {
  return { read: (text) => writeArrangement(readArrangement(text)), write: (value) => value }
}

/** `1` or `0`. */
export function onOff(): Parser<boolean> {
  return { read: (text) => (text === '1' ? true : text === '0' ? false : null), write: (value) => (value ? '1' : '0') }
}
