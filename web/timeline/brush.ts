// What a key or a drag makes of the brushed days. Pure: days in, days out, always within the timeline and in order. At
// both ends of the timeline nothing is chosen.

import { dayAfter } from '../parts/days.ts'

/** Days, `2025-11-02`, both included. */
export interface Brushed {
  readonly from: string
  readonly until: string
}

export type Part = 'from' | 'until' | 'both'

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
}

/** What a pressed key makes of it; null: the key means nothing here. Home and End go to the ends of the timeline. */
export function byKey(key: string, shift: boolean, part: Part, brushed: Brushed, whole: Brushed): Brushed | null {
  if (key === 'Home' || key === 'End') {
    const end = key === 'Home' ? whole.from : whole.until
    if (part === 'both') return moved(part, brushed, daysFrom(brushed[key === 'Home' ? 'from' : 'until'], end), whole)
    return moved(part, brushed, daysFrom(brushed[part], end), whole)
  }
  const by = STEPS[key]
  return by === undefined ? null : moved(part, brushed, shift && Math.abs(by) === 1 ? by * 7 : by, whole)
}

/** One handle, or the whole stretch, moved by so many days; a handle stops at the other one. */
export function moved(part: Part, { from, until }: Brushed, by: number, whole: Brushed): Brushed {
  if (part === 'from') return { from: within(dayAfter(from, by), whole.from, until), until }
  if (part === 'until') return { from, until: within(dayAfter(until, by), from, whole.until) }
  const room = by < 0 ? daysFrom(from, whole.from) : daysFrom(until, whole.until)
  const step = by < 0 ? Math.max(by, room) : Math.min(by, room)
  return { from: dayAfter(from, step), until: dayAfter(until, step) }
}

/** Between two days that were pointed at, in either order. */
export function drawn(one: string, other: string, whole: Brushed): Brushed {
  const [from, until] = one < other ? [one, other] : [other, one]
  return { from: within(from, whole.from, whole.until), until: within(until, whole.from, whole.until) }
}

/** What the address keeps of it: nothing at an end of the timeline. */
export function toChange({ from, until }: Brushed, whole: Brushed): { from: string | null; until: string | null } {
  return { from: from <= whole.from ? null : from, until: until >= whole.until ? null : until }
}

/** Days from one to another, negative when it lies before. */
export function daysFrom(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)
}

function within(day: string, least: string, most: string): string {
  return day < least ? least : day > most ? most : day
}
