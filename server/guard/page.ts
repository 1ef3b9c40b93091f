// One page of a long list: what is asked for, and what a read gives. A read takes one row more than asked, so that
// `more` is known without counting.

export interface Page {
  /** How many to show. */
  readonly first: number
  /** Start after this cursor; null: from the beginning. */
  readonly after: string | null
}

/** At most `first` rows, in order, and whether more follow. */
export interface Slice<T> {
  readonly rows: readonly T[]
  readonly more: boolean
}
