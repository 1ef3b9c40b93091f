// Turns bits into posteriors and ranks. The cap is a mixture with the prior, so posteriors still sum to 1.

/** Posteriors of items with scores `bits` and prior weights `priors` (any positive scale); both sum over all items. */
export function posteriors(bits: readonly number[], priors: readonly number[], honesty: number): number[] {
  const most = Math.max(...bits)
  const weights = bits.map((value) => 2 ** (value - most))
  const total = weights.reduce((sum, value) => sum + value, 0)
  const prior = priors.reduce((sum, value) => sum + value, 0)
  return weights.map((value, index) => (honesty * value) / total + ((1 - honesty) * priors[index]!) / prior)
}

/** Places by posterior, best first; equal ones by bits, then id. */
export function byRank<Item extends { readonly posterior: number; readonly bits: number; readonly id: string }>(
  items: readonly Item[],
): Item[] {
  return [...items].sort((a, b) => b.posterior - a.posterior || b.bits - a.bits || (a.id < b.id ? -1 : 1))
}

/** Ids of the other items whose score is less than `tieBits` away; an exact tie at that distance is none. */
export function tiedWith(
  item: { readonly id: string; readonly bits: number },
  items: readonly { readonly id: string; readonly bits: number }[],
  tieBits: number,
): string[] {
  return items
    .filter((other) => other.id !== item.id && Math.abs(other.bits - item.bits) < tieBits)
    .map((other) => other.id)
}
