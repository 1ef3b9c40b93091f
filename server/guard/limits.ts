// Limits of one request, by the door it came through. The numbers are the table of the security design: a page asks
// small questions often, an analyst's script large ones seldom.

export interface Limits {
  /** Bytes of a request body. */
  readonly body: number
  /** Tokens, depth, aliases and root fields of a GraphQL document. */
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  readonly rootFields: number
  /** Objects an answer may hold, counted with list multipliers. */
  readonly complexity: number
  /** Rows of one page. */
  readonly page: number
  /** Milliseconds until a request is given up. */
  readonly deadline: number
  /** Requests of one member at the same time. */
  readonly concurrency: number
}

export const BODY_LIMIT = 256 * 1024

export const PAGE_LIMITS: Limits = {
  body: BODY_LIMIT,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 10,
  complexity: 5_000,
  page: 200,
  deadline: 5_000,
  concurrency: 8,
}

export const SCRIPT_LIMITS: Limits = {
  body: BODY_LIMIT,
  tokens: 4_000,
  depth: 12,
  aliases: 30,
  rootFields: 10,
  complexity: 20_000,
  page: 1_000,
  deadline: 30_000,
  concurrency: 2,
}
