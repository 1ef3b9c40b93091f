// A Holder is whatever can hold personal data: a town's customers, an outlet, a clerk, a system, a partner, the market.
// This file owns the closed lists of kinds and stages. It does not say what flows between Holders: see flow.ts.

declare const word: unique symbol
/** The id of a Holder. Made only by {@link parseHolderId}, so the id of a Flow cannot pass for one. */
export type HolderId = string & { readonly [word]: 'Holder' }

export const HOLDER_KINDS = [
  'POPULATION',
  'OUTLET',
  'EMPLOYEE',
  'DEVICE',
  'SYSTEM',
  'DATASET',
  'JOB',
  'THIRD_PARTY',
  'MARKET',
] as const
export type HolderKind = (typeof HOLDER_KINDS)[number]

/** Stages order the picture from left to right. */
export const STAGES = ['CUSTOMER', 'COUNTER', 'SYSTEM', 'THIRD_PARTY', 'MARKET'] as const
export type Stage = (typeof STAGES)[number]

/** A stretch of time, half-open, epoch ms UTC. */
export interface Interval {
  readonly from: number
  readonly to: number
}

export interface Holder {
  readonly id: HolderId
  /** Shown to people. For an EMPLOYEE it is personal data: only case members see it, everybody else sees the id. */
  readonly name: string
  /** Display names by language tag, for example `{zh: '客户系统'}`. Empty when none were given. */
  readonly labels: Readonly<Record<string, string>>
  readonly kind: HolderKind
  readonly stage: Stage
  readonly partOf: HolderId | null
  /** Days until copies are gone; null: kept for ever. */
  readonly retentionDays: number | null
  /** What it may hold; null: whatever its flows bring. */
  readonly categories: readonly string[] | null
  readonly controls: readonly string[]
  readonly owner: string | null
  readonly jurisdiction: string | null
  /** Times for which its log is known to be missing, sorted by start. */
  readonly logGaps: readonly Interval[]
  /** True for a Holder that no map declares and only a movement named (`--lenient`). */
  readonly stub: boolean
  /** Keys of the source file that Suyuan has no word for, kept as they were. */
  readonly extra: Readonly<Record<string, unknown>>
}

/** A Holder of which only id, name and kind are known: it may hold whatever its Flows bring, and keeps it for ever. */
export function plainHolder(id: HolderId, name: string, kind: HolderKind): Holder {
  return {
    id,
    name,
    labels: {},
    kind,
    stage: stageOf(kind),
    partOf: null,
    retentionDays: null,
    categories: null,
    controls: [],
    owner: null,
    jurisdiction: null,
    logGaps: [],
    stub: false,
    extra: {},
  }
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/

/** Gives the id when the text is a well-formed Holder id (letters, digits and `._:-`, at most 200), else null. */
export function parseHolderId(text: string): HolderId | null {
  return ID.test(text) ? (text as HolderId) : null
}

/** The stage a kind has unless the map says otherwise. */
export function stageOf(kind: HolderKind): Stage {
  switch (kind) {
    case 'POPULATION':
      return 'CUSTOMER'
    case 'OUTLET':
    case 'EMPLOYEE':
    case 'DEVICE':
      return 'COUNTER'
    case 'SYSTEM':
    case 'DATASET':
    case 'JOB':
      return 'SYSTEM'
    case 'THIRD_PARTY':
      return 'THIRD_PARTY'
    case 'MARKET':
      return 'MARKET'
  }
}
