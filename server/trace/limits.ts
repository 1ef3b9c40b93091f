// Limits keep an answer from taking for ever. Whoever hits one says so: CUT_OFF in a reason, `truncated` in an answer.

export interface Limits {
  /** Own movements of one Subject that are looked at. */
  readonly ownMovements: number
  /** Steps that the search for chains of one class takes. */
  readonly expansions: number
}

export const LIMITS: Limits = {
  ownMovements: 20_000, // a person with more is a test account or a fault of the logs
  expansions: 50_000, // some tenths of a second
}
