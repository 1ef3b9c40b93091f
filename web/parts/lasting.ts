// How long a thing of an answer lasted, and whether that meets the days that were brushed: the same rule for every panel,
// so that all of them hide the same. Pure.

import { type Days, overlaps } from './days.ts'

export interface LastingHop {
  readonly at: string | null
  readonly between: { readonly from: string | null; readonly to: string | null } | null
  readonly heldUntil: string | null
}

/** A hop lasts from its movement (an inferred one from the earliest it can have been) until the copy it brought ended. */
export function hopMeets(days: Days | null, { at, between, heldUntil }: LastingHop): boolean {
  return overlaps(days, instant(at ?? between?.from ?? null), instant(heldUntil))
}

/** Whether a stretch of two instants, ISO in UTC or open, meets the days. */
export function spanMeets(
  days: Days | null,
  span: { readonly from: string | null; readonly to: string | null },
): boolean {
  return overlaps(days, instant(span.from), instant(span.to))
}

function instant(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso)
}
