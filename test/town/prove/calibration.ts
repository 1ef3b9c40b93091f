// Are probabilities what they say? Of claims made at 0.8, eight of ten should be right.

export interface Claim {
  /** The probability that was said, 0..1. */
  readonly said: number
  /** How right it was, 0..1; between them only for ties. */
  readonly right: number
}

const BINS = 10

/** Expected calibration error over ten bins of equal width: mean over claims of |share right - mean said| of their bin. 0 for none. */
export function calibrationError(claims: readonly Claim[]): number {
  if (claims.length === 0) return 0
  let sum = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = claims.filter((claim) => Math.min(BINS - 1, Math.floor(claim.said * BINS)) === bin)
    sum += Math.abs(inBin.reduce((total, claim) => total + claim.right - claim.said, 0))
  }
  return sum / claims.length
}

/** Mean of (said - outcome)²; a tie that is right half the time counts as half a right and half a wrong claim. 0 for none. */
export function brier(claims: readonly Claim[]): number {
  if (claims.length === 0) return 0
  const each = claims.map(({ said, right }) => right * (1 - said) ** 2 + (1 - right) * said ** 2)
  return each.reduce((sum, value) => sum + value, 0) / claims.length
}
