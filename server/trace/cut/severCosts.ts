// What the cut assumes, each with its reason; shown beside the answer.

/** Cost of a channel for which the map names none, and of one that only Movements show. The unit is the map's own. */
export const DEFAULT_SEVER_COST = 1

/** Candidates are taken in order of rank until they hold this share of what is not the unknown source's. */
export const LEADING_SHARE = 0.9

/** But no more than these: a cut for everybody says nothing. */
export const MOST_LEADING = 10

/** Where too few rows matched for posteriors, so many of the first are taken. */
export const LEADING_UNRANKED = 3
