// Instants as people read them: in the browser's zone, with the offset of that instant beside it wherever a time of day
// is said. Pure given the zone; the zone itself is read by the caller, once.

/** "2 Nov 2025", "2025年11月2日" in the zone. `iso` is an instant in UTC. */
export function dayText(iso: string, language: string, zone: string): string {
  return format(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }).format(new Date(iso))
}

/** "14 Mar 2025, 10:12 +08:00": day, time of day and offset. */
export function instantText(iso: string, language: string, zone: string): string {
  const at = new Date(iso)
  const time = format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at)
  return `${dayText(iso, language, zone)} ${time} ${offsetText(at.getTime(), zone)}`
}

/** From one day to another, leaving out what the second need not repeat: "9 Nov – 24 Dec 2025", "2025年11月9日至12月24日". */
export function rangeText(from: string, to: string, language: string, zone: string): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone } as const
  if (language !== 'zh') return format(language, parts).formatRange(new Date(from), new Date(to))
  // The Chinese of formatRange is slashes.
  const [start, end] = [dayText(from, language, zone), dayText(to, language, zone)]
  if (start === end) return start
  return `${start}至${start.slice(0, 5) === end.slice(0, 5) ? end.slice(5) : end}`
}

/** The zone's offset at an instant (epoch ms UTC): "+08:00". */
export function offsetText(at: number, zone: string): string {
  const minutes = offsetMinutes(at, zone)
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** What a `datetime-local` field shows for an instant: "2025-11-02T08:00" in the zone. */
export function toLocalField(iso: string, zone: string): string {
  const at = new Date(iso).getTime()
  return new Date(at + offsetMinutes(at, zone) * 60_000).toISOString().slice(0, 16)
}

/** The instant a `datetime-local` text means in the zone, as ISO in UTC; null when the text is no time. */
export function fromLocalField(text: string, zone: string): string | null {
  const asUtc = Date.parse(`${text}Z`)
  if (Number.isNaN(asUtc)) return null
  // The offset at the wanted instant is found in two steps, which settles it on both sides of a clock change.
  const guess = asUtc - offsetMinutes(asUtc, zone) * 60_000
  return new Date(asUtc - offsetMinutes(guess, zone) * 60_000).toISOString()
}

const FORMATS = new Map<string, Intl.DateTimeFormat>()

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = language === 'en' ? 'en-GB' : language
  const key = `${locale} ${JSON.stringify(options)}`
  const known = FORMATS.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  FORMATS.set(key, made)
  return made
}

function offsetMinutes(at: number, zone: string): number {
  const parts = format('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(at))
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return Math.round((local - Math.floor(at / 1000) * 1000) / 60_000)
}
