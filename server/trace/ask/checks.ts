// What a check is expected to find, and what it costs: every constant of "ask next", with its reason. None is measured;
// they are proposals of people who do such checks, and they only order the asks: no posterior depends on them.

import type { HolderKind } from '@suyuan/cypher/model/holder.ts'

/** A missing log, once it is there, shows the leaking act if that was in its time: not every way out leaves a line. */
export const LOG_SHOWS = 0.7
/** Where a channel leaves no log of its own, the log of the terminal or of the door says less. */
export const TRACE_SHOWS = 0.5
/** An innocent log shows something that looks like it: busy days, odd hours. */
export const LOG_MISLEADS = 0.05

/** The lost list is found to have the leaked rows in it, if it was the way. */
export const LIST_HOLDS = 0.9
/** Any large list has most of the rows by chance. */
export const LIST_MISLEADS = 0.05

/** An inspection finds how the data left, if it left there: a counter shows more than a partner lets one see. */
export const INSPECTION_FINDS: Readonly<Record<HolderKind, number>> = {
  OUTLET: 0.6,
  EMPLOYEE: 0.5,
  DEVICE: 0.7,
  SYSTEM: 0.5,
  DATASET: 0.5,
  THIRD_PARTY: 0.4,
  POPULATION: 0,
  JOB: 0,
  MARKET: 0,
}
/** Everybody has something that should not be: a paper left out, a shared log-in. */
export const INSPECTION_MISLEADS = 0.1

/** So many more rows are asked for: about what one more page of a post or chat shows. */
export const ROWS_ASKED = 20

/** Person-days. A log inside the house is a request; a partner's is a letter. */
export const LOG_EFFORT: Readonly<Record<HolderKind, number>> = {
  OUTLET: 1,
  EMPLOYEE: 1,
  DEVICE: 1,
  SYSTEM: 0.5,
  DATASET: 0.5,
  THIRD_PARTY: 2,
  POPULATION: 1,
  JOB: 0.5,
  MARKET: 1,
}
export const LIST_EFFORT = 1
/** Two people, there and back. */
export const INSPECTION_EFFORT: Readonly<Record<HolderKind, number>> = {
  OUTLET: 2,
  EMPLOYEE: 1,
  DEVICE: 1,
  SYSTEM: 2,
  DATASET: 2,
  THIRD_PARTY: 4,
  POPULATION: 1,
  JOB: 2,
  MARKET: 1,
}
export const ROWS_EFFORT = 1

/** At this posterior there is nothing left to ask: the cap of the score is near 0.99. */
export const SETTLED = 0.95
/** Asks worth less are not worth a line. */
export const LEAST_BITS = 0.01
export const MOST_ASKS = 10
/** Candidates below this share are taken together with the unknown source: no single one of them will be decided. */
export const LEAST_SHARE = 0.001
