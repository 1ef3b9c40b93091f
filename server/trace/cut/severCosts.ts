// What the cut assumes, each with its reason; shown beside the answer.

/** Cost of a channel for which the map names none, and of one that only Movements show. The unit is the map's own. */
export const DEFAULT_SEVER_COST = 1

/** Candidates are taken in order of rank until they hold this share of what is not the unknown source's. */
export const LEADING_SHARE = 0.9

/** But no more than these: a cut for everybody says nothing. */
export const MOST_LEADING = 10

/** Where too few rows matched for posteriors, so many of the first are taken. */
export const LEADING_UNRANKED = 3

/**
 * Of one row, Chains less than this probable beside the best one are not severed: a gap of three days in the log of any
 * outlet would else stand beside a logged way, and the cut would close every counter in town. A photograph, at 0.01 a year
 * and half a year, is above it.
 */
export const LEAST_WEIGHT = 0.001
