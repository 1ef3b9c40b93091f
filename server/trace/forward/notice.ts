// What the law asks to be told of an exposure, worked out from its blast radius: PIPL art. 57 (kinds of data, cause, people,
// who has it now) and the tier of Criminal Law 253-1. Indicative, not legal advice: a lawyer decides.

import type { BlastRadius } from './blastRadius.ts'
import type { Classes } from './dataClass.ts'
import { type Seriousness, seriousness } from './seriousness.ts'

export const INDICATIVE =
  'Indicative, not legal advice: classes and counts follow the records at hand; gains, consequences and intent are for the case handler.'

export interface Notice {
  readonly articles: readonly string[]
  /** Kinds of data, sorted; those that an ancestor in the list says already are left out. */
  readonly categories: readonly string[]
  readonly subjects: number
  /** Ids of the Holders that have it now too, in the order in which it came to them. */
  readonly recipients: readonly string[]
  /** People per class of data; each counts once, by the gravest. */
  readonly people: Classes
  readonly seriousness: Seriousness
  readonly note: string
}

export function noticeOf(radius: BlastRadius): Notice {
  const keys = radius.byCategory.map(({ category }) => category)
  return {
    articles: ['PIPL 57', 'Criminal Law 253-1', '法释〔2017〕10号 5'],
    categories: keys.filter((key) => !keys.some((other) => key.startsWith(`${other}.`))),
    subjects: radius.subjects,
    recipients: radius.byHolder.map(({ id }) => id),
    people: radius.byClass,
    seriousness: seriousness(radius.byClass),
    note: INDICATIVE,
  }
}
