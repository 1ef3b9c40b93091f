// How a ranking with ties is counted against the truth ("Proving counts" in tracing.md): whoever stands less than half a
// bit below the first of a group is tied with it, a tie has no order, so what is counted is the mean over all orders.

export interface Entry {
  /** null: the unknown source. */
  readonly id: string | null
  /** Bits; only differences have a meaning. */
  readonly score: number
  /** True when this is the right answer, or one of several. */
  readonly right: boolean
}

export interface Counted {
  /** Probability that a right answer is first, among the first three; mean of 1 / place of the first right one. 0..1. */
  readonly top1: number
  readonly top3: number
  readonly reciprocal: number
}

/** Groups of tied entries, best first. Entries must come best first. */
export function tieGroups(entries: readonly Entry[], tieBits: number): Entry[][] {
  const groups: Entry[][] = []
  for (const entry of entries) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]!.score - entry.score < tieBits) group.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** All zero when no entry is right. A tie of m of whom t are right gives t/m at the first place. */
export function countRanking(groups: readonly (readonly Entry[])[]): Counted {
  let before = 0
  for (const group of groups) {
    const right = group.filter((entry) => entry.right).length
    if (right > 0) return countGroup(before, group.length, right)
    before += group.length
  }
  return { top1: 0, top3: 0, reciprocal: 0 }
}

/** `before` entries stand ahead of a group of `size`, `right` of which are right, in random order. */
function countGroup(before: number, size: number, right: number): Counted {
  let stillNone = 1
  let top1 = 0
  let top3 = 0
  let reciprocal = 0
  for (let place = 0; place <= size - right; place++) {
    const here = stillNone * (right / (size - place))
    stillNone -= here
    const rank = before + place + 1
    if (rank === 1) top1 += here
    if (rank <= 3) top3 += here
    reciprocal += here / rank
  }
  return { top1, top3, reciprocal }
}
