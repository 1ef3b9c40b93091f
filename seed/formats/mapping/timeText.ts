// Times in the shapes of logs, as ISO 8601. PURE. What cannot be read is given back as it was: whoever reads the movement
// refuses it at its place. Used by rule.ts.

import { DateTime } from 'luxon'

export const TIME_SHAPES = ['iso', 'epoch-s', 'epoch-ms', 'epoch-us', 'epoch-ns', 'clf'] as const
/** `clf` is 01/Mar/2025:08:00:00 +0800; a text of luxon's letters (`yyyy/MM/dd HH:mm`) is any other shape. */
export type TimeShape = (typeof TIME_SHAPES)[number] | { readonly letters: string }

/** `zone` is an IANA name for times without one; null: they stay without. */
export function timeText(text: string, shape: TimeShape, zone: string | null): string {
  if (typeof shape === 'object') return fromLetters(text, shape.letters, zone)
  if (shape === 'iso') return isoText(text, zone)
  if (shape === 'clf') return fromLetters(text, 'dd/LLL/yyyy:HH:mm:ss ZZZ', zone)
  if (!/^\d{1,20}(\.\d{1,9})?$/.test(text)) return text
  const [whole = '', part = ''] = text.split('.')
  // Nanoseconds do not fit a number, so digits are cut off instead of divided.
  const digits = whole.padStart(20, '0') + part.padEnd(9, '0')
  const cutOff = { 'epoch-s': -3, 'epoch-ms': 0, 'epoch-us': 3, 'epoch-ns': 6 }[shape]
  const ms = Number(digits.slice(0, 20 - cutOff))
  return Math.abs(ms) <= LAST_MS ? new Date(ms).toISOString() : text
}

const LAST_MS = 8.64e15

/** PostgreSQL writes `2025-03-01 08:00:00.123 CST`: only UTC names one zone, any other letters need `zone`. */
function isoText(text: string, zone: string | null): string {
  const found = /^(.*\d) ?([A-Z]{2,5})$/.exec(text)
  if (found === null || found[2] === 'Z') return zoned(text, zone)
  const [, time = '', letters] = found
  return letters === 'UTC' || letters === 'GMT' ? `${time.trim()}Z` : zoned(time.trim(), zone)
}

function zoned(text: string, zone: string | null): string {
  if (zone === null || /(?:[zZ]|[+-]\d{2}(?::?\d{2})?)$/.test(text.slice(10))) return text
  const time = DateTime.fromISO(text.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T'), { zone })
  return time.isValid ? time.toUTC().toISO() : text
}

function fromLetters(text: string, letters: string, zone: string | null): string {
  const hasZone = /[zZ]/.test(letters.replace(/'[^']*'/g, ''))
  const time = DateTime.fromFormat(text, letters, { zone: zone ?? 'utc', locale: 'en', setZone: hasZone })
  if (!time.isValid) return text
  if (hasZone || zone !== null) return time.toUTC().toISO()
  // Without a zone it is no instant; it stays without, to be refused as such.
  return time.toISO({ includeOffset: false })
}
