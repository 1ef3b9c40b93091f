// The town's regions, neighbourhoods and outlets. Outlets share neighbourhoods and differ much in how many people come:
// a few flagship shops, many small ones.

import { type Name, placeNames, regionNames } from './names.ts'
import type { Random } from './random.ts'
import type { Measure } from './size.ts'

export interface Outlet {
  readonly index: number
  readonly id: string
  readonly name: Name
  readonly region: number
  /** Chinese name of the neighbourhood, the beginning of its addresses. */
  readonly neighbourhood: string
  /** How many people it draws, relative to the others. */
  readonly pull: number
  /** Holder id of the tablet used beside the counter; null: none. */
  readonly tablet: string | null
}

export interface Places {
  readonly regions: readonly { readonly id: string; readonly name: Name }[]
  /** Sorted by region, then neighbourhood; near in the list is near in the town. */
  readonly outlets: readonly Outlet[]
}

/** Regions and outlets of a town; ids carry shuffled numbers, so that a number tells nothing of size or place. */
export function makePlaces(measure: Measure, random: Random): Places {
  const names = regionNames(random, measure.regions)
  const regions = names.map((name, i) => ({ id: `region-${String(i + 1).padStart(2, '0')}`, name }))
  const neighbourhoods = placeNames(random, measure.neighbourhoods)
  const outletNames = placeNames(random, measure.outlets)
  const numbers = random.shuffled([...Array(measure.outlets).keys()])
  const pulls = random.shuffled(outletNames.map((_, rank) => (rank + 1) ** -0.8))
  const width = String(measure.outlets).length + 1
  const withTablet = new Set(random.sample([...numbers], measure.tablets))
  const outlets = outletNames.map((name, index): Outlet => {
    const region = Math.floor((index * measure.regions) / measure.outlets)
    const neighbourhood = neighbourhoods[Math.floor((index * measure.neighbourhoods) / measure.outlets)]!
    const number = String(numbers[index]! + 1).padStart(width, '0')
    return {
      index,
      id: `outlet-${number}`,
      name,
      region,
      neighbourhood: `${names[region]!.zh}区${neighbourhood.zh}`,
      pull: pulls[index]!,
      tablet: withTablet.has(numbers[index]!) ? `tablet-${number}` : null,
    }
  })
  return { regions, outlets }
}
