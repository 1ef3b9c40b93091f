import { question } from '../../driver/question.ts'
import type { Holder } from '../../model/holder.ts'
import { holderRow } from './holderRow.ts'

/** The Holders that other sources than these declare now, sorted by id, then source. Stubs are not declared. */
export const declaredHolders = question<{ readonly except: readonly string[] }, Holder>(
  new URL('./declaredHolders.cypher', import.meta.url),
  holderRow,
)
