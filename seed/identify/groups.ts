// Disjoint groups of row numbers (union-find). Used by joinNamings.ts to gather the rows of one person.

export class Groups {
  readonly #parent: Int32Array

  /** Each of the numbers 0 to size - 1 is a group by itself. */
  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, row) => row)
  }

  join(a: number, b: number): void {
    const [x, y] = [this.#root(a), this.#root(b)]
    this.#parent[Math.max(x, y)] = Math.min(x, y)
  }

  joinAll(rows: readonly number[]): void {
    for (const row of rows) this.join(rows[0]!, row)
  }

  /** The groups of the given rows, each in the order of `rows`. Rows left out are in no group. */
  all(rows: readonly number[]): number[][] {
    const groups = new Map<number, number[]>()
    for (const row of rows) {
      const root = this.#root(row)
      const known = groups.get(root)
      if (known === undefined) groups.set(root, [row])
      else known.push(row)
    }
    return [...groups.values()]
  }

  #root(row: number): number {
    let root = row
    while (this.#parent[root] !== root) root = this.#parent[root]!
    // Path compression: the next question about this row is one step.
    for (let at = row; at !== root; ) {
      const next = this.#parent[at]!
      this.#parent[at] = root
      at = next
    }
    return root
  }
}
