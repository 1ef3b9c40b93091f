// Pages of long lists: `first` and `after` in, a Relay connection out. A `first` above the member's limit is refused, never quietly cut.

import { InvalidInputError } from '../case/failures.ts'
import type { Member } from '../guard/member.ts'
import type { Page, Slice } from '../guard/page.ts'

/** Page size when `first` is not given. */
export const DEFAULT_PAGE = 50

/** The arguments `first` and `after` as GraphQL gives them. */
export interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** The page asked for. Throws InvalidInputError when `first` is below 0 or above what this member may ask for. */
export function pageOf(args: PageArgs, member: Member | null): Page {
  const first = args.first ?? DEFAULT_PAGE
  const most = member?.limits.page ?? 0
  if (first < 0 || first > most) {
    throw new InvalidInputError(`\`first\` must be from 0 to ${most}.`, 'Ask for less, and for the rest with `after`.')
  }
  return { first, after: args.after ?? null }
}

/** A Relay connection from a slice; `cursorOf` gives the place of a row in the list. */
export function connectionOf<T>(slice: Slice<T>, page: Page, cursorOf: (row: T) => string) {
  const edges = slice.rows.map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: slice.more,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
