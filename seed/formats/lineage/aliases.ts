// Other names of one data set (symlinks, the name before a renaming), and which id stands for all of them. PURE. Used by
// openlineage/gathering.ts once all names are known.

import type { HolderId } from '@suyuan/cypher/model/holder.ts'

export class Aliases {
  readonly #claims = new Map<HolderId, Set<HolderId>>()

  /** `of` says that it is also called `alias`. */
  claim(of: HolderId, alias: HolderId): void {
    if (of === alias) return
    this.#claims.set(alias, (this.#claims.get(alias) ?? new Set()).add(of))
  }

  /** Names that two data sets or more claim, which therefore stand for neither, sorted. */
  get contested(): readonly HolderId[] {
    return [...this.#claims].flatMap(([alias, claimants]) => (claimants.size > 1 ? [alias] : [])).sort()
  }

  /** The id that stands for a name: the data set that claims it, or itself. In a ring of claims, the least id. */
  resolve(id: HolderId): HolderId {
    const passed: HolderId[] = [id]
    for (;;) {
      const claimants = this.#claims.get(passed.at(-1)!)
      const next = claimants?.size === 1 ? [...claimants][0] : undefined
      if (next === undefined) return passed.at(-1)!
      const ring = passed.indexOf(next)
      if (ring >= 0) return passed.slice(ring).sort()[0]!
      passed.push(next)
    }
  }
}
