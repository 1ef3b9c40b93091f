// Times of files as epoch ms UTC. A time without a zone is no instant: it is refused unless the reading names a zone.
// The usual shape is read by position, since logs have millions of them; anything else goes to luxon.

import { DateTime, IANAZone } from 'luxon'

export type NoInstant = 'BAD' | 'NO_ZONE'

/** True for a zone name that `instantOf` can use, for example Asia/Shanghai or UTC. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name)
}

/**
 * ISO 8601 (a blank instead of the T is accepted) as epoch ms. Without offset or Z the time is read in `timezone`, and
 * is NO_ZONE when that is null. A date alone is its midnight. BAD for anything else, 30 February included.
 */
export function instantOf(text: string, timezone: string | null): number | NoInstant {
  const fast = usualShape(text)
  if (!Number.isNaN(fast)) return fast
  const iso = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(?=\d)/, '$1T')
  if (!/^\d{4}/.test(iso)) return 'BAD'
  const zoned = /(?:[zZ]|[+-]\d{2}(?::?\d{2})?)$/.test(iso.slice(10))
  const time = DateTime.fromISO(iso, { zone: zoned ? 'utc' : (timezone ?? 'utc') })
  if (!time.isValid) return 'BAD'
  return zoned || timezone !== null ? time.toMillis() : 'NO_ZONE'
}

const DAY_MS = 86_400_000
const dayStarts = new Map<string, number>()

/** `2025-03-01T08:00:00[.123](Z|+08:00)`, else NaN. */
function usualShape(text: string): number {
  const length = text.length
  if (length < 20 || length > 29 || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return Number.NaN
  let at = 19
  let ms = 0
  if (text[19] === '.') {
    ms = digits(text, 20, 3)
    at = 23
  }
  const day = dayStart(text.slice(0, 10))
  const [hour, minute, second] = [digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)]
  if (hour > 23 || minute > 59 || second > 59) return Number.NaN
  return day + hour * 3_600_000 + minute * 60_000 + second * 1000 + ms - offset(text, at)
}

function offset(text: string, at: number): number {
  const sign = text[at]
  if (sign === 'Z') return text.length === at + 1 ? 0 : Number.NaN
  if ((sign !== '+' && sign !== '-') || text.length !== at + 6 || text[at + 3] !== ':') return Number.NaN
  const [hours, minutes] = [digits(text, at + 1, 2), digits(text, at + 4, 2)]
  if (hours > 23 || minutes > 59) return Number.NaN
  return (sign === '+' ? 1 : -1) * (hours * 3_600_000 + minutes * 60_000)
}

function digits(text: string, from: number, count: number): number {
  let value = 0
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function dayStart(date: string): number {
  const known = dayStarts.get(date)
  if (known !== undefined) return known
  const [year, month, day] = [digits(date, 0, 4), digits(date, 5, 2), digits(date, 8, 2)]
  const start =
    date[4] === '-' && date[7] === '-' && month >= 1 && month <= 12 ? Date.UTC(year, month - 1, day) : Number.NaN
  const right = year >= 1000 && day >= 1 && new Date(start).getUTCDate() === day && Math.abs(start / DAY_MS) < 1e8
  // A file full of nonsense must not fill the memory with it.
  if (dayStarts.size > 20_000) dayStarts.clear()
  dayStarts.set(date, right ? start : Number.NaN)
  return right ? start : Number.NaN
}
