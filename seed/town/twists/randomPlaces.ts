// Places to which something happens in every town, so that it does not point to the guilty one.

import type { Random } from '../random.ts'
import type { Town } from '../town.ts'

/** A share of all outlets and departments, and whichever of `surely` are such places; in order of the staff list. */
export function randomPlaces(town: Town, share: number, surely: readonly string[], random: Random): string[] {
  const places = [...new Set(town.staff.map((one) => one.place))]
  return places.filter((place) => random.chance(share) || surely.includes(place))
}
