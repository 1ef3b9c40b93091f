// What the questions that close facts of a map have in common.

export interface CloseFacts {
  readonly keys: readonly string[]
  /** Epoch ms UTC: when the map that says otherwise was imported. */
  readonly at: number
  /** Id of its MapRevision. */
  readonly revision: string
}
