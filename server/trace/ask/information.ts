// Expected information in bits: how much the outcome of a check is expected to tell of which hypothesis holds. Shares are
// probabilities of the hypotheses and sum to 1.

/** Entropy of the shares: what is missing to know. 0 for one certain hypothesis. */
export function entropyOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum - xlog2x(share), 0)
}

/**
 * Mutual information between a check with two outcomes and the hypotheses: H(outcome) - sum of share · H(outcome |
 * hypothesis). `chances`: probability of the first outcome under each hypothesis. Between 0 and entropyOf(shares).
 */
export function bitsOfCheck(shares: readonly number[], chances: readonly number[]): number {
  const overall = shares.reduce((sum, share, i) => sum + share * chances[i]!, 0)
  const left = shares.reduce((sum, share, i) => sum + share * twoOutcomes(chances[i]!), 0)
  return within(shares, twoOutcomes(overall) - left)
}

/**
 * A lower bound of the mutual information between `count` independent draws and the hypotheses: - sum over i of share_i ·
 * log2 of the sum over j of share_j · affinity_ij^count (Kolchinsky and Tracey, "Estimating Mixture Entropy with Pairwise
 * Distances", Entropy 19, 2017, with Bhattacharyya distances). `affinities[i][j]`: sum over outcomes of the root of both
 * probabilities of one draw, 0..1, 1 on the diagonal. Between 0 and entropyOf(shares).
 */
export function bitsOfDraws(
  shares: readonly number[],
  affinities: readonly (readonly number[])[],
  count: number,
): number {
  const bits = shares.reduce((sum, share, i) => {
    if (share === 0) return sum
    const alike = shares.reduce((all, other, j) => all + other * affinities[i]![j]! ** count, 0)
    return sum - share * Math.log2(alike)
  }, 0)
  return within(shares, bits)
}

/** Rounding must not make an answer of less than nothing, or of more than there is to know. */
function within(shares: readonly number[], bits: number): number {
  return Math.max(0, Math.min(entropyOf(shares), bits))
}

function twoOutcomes(chance: number): number {
  return 0 - xlog2x(chance) - xlog2x(1 - chance)
}

function xlog2x(x: number): number {
  return x <= 0 ? 0 : x * Math.log2(x)
}
