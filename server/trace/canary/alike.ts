// Which copies send to the same copies: only among those may planted records be shared when pairs must be told apart, since
// the word of a copy below one and not below the other would hide the one and not the other.

/** For each copy the first one that sends to the same copies, directly or not. `above` as in copyGraph.ts. */
export function alikeOf(above: readonly (readonly number[])[]): number[] {
  const below = above.map((): number[] => [])
  above.forEach((list, copy) => {
    for (const other of list) below[other]!.push(copy)
  })
  const first = new Map<string, number>()
  return below.map((list, copy) => {
    const key = list.join(' ')
    if (!first.has(key)) first.set(key, copy)
    return first.get(key)!
  })
}
