// How a lot was read, as the fields of the page have it: empty texts for what was not said.

import type { ReadingOptions } from './lotOrders.ts'
import type { Lot } from './lotQuestions.ts'

export function optionsOf(lot: Lot | null): ReadingOptions {
  const { timezone = null, strict = false, replace = false, source = null } = lot ?? {}
  return { timezone: timezone ?? '', strict, replace, source: source ?? '' }
}
