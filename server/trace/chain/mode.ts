// The classes of Chain, in the order of their worth: hard ones first, then inferred ones, disputed ones only where
// nothing else reaches the Holder. A Mode says what a search for one class allows.

export interface Mode {
  /** How many inferred hops a Chain of this class has, at least and at most. */
  readonly minInferred: number
  readonly maxInferred: number
  /** May it pass ends, run against the clock by a little, lack Categories, or start where an arrival was never logged? */
  readonly disputes: boolean
  /** May it carry only a part of the leaked Categories, at no cost, to be joined with others? */
  readonly parts: boolean
}

export const HARD: Mode = { minInferred: 0, maxInferred: 0, disputes: false, parts: false }

export function inferredMode(maxInferredHops: number): Mode {
  return { minInferred: 1, maxInferred: maxInferredHops, disputes: false, parts: false }
}

export function disputedMode(maxInferredHops: number): Mode {
  return { minInferred: 0, maxInferred: maxInferredHops, disputes: true, parts: false }
}

/** The same class, for Chains that carry a part. */
export function inParts(mode: Mode): Mode {
  return { ...mode, parts: true }
}
