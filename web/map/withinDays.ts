// The map as it was open in the brushed days: flows whose validity overlaps them, closed ones too. Holders have no validity
// and stay. Pure.

import { type Days, overlaps } from '../parts/days.ts'
import type { MapFlow, WholeMap } from './mapFacts.ts'

/** The map, and how many of its flows the days hide. Everything is left when no days are chosen. */
export function withinDays(map: WholeMap, days: Days | null): { readonly map: WholeMap; readonly hidden: number } {
  if (days === null) return { map, hidden: 0 }
  const flows = map.flows.filter((flow) => isOpenIn(days, flow))
  return { map: { ...map, flows }, hidden: map.flows.length - flows.length }
}

function isOpenIn(days: Days, { valid }: MapFlow): boolean {
  const from = valid?.from ?? null
  const to = valid?.to ?? null
  return overlaps(days, from === null ? null : Date.parse(from), to === null ? null : Date.parse(to))
}
