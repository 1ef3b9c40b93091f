// A Flow is a declared channel from one Holder to another: what may move. What did move is a Movement.

import type { HolderId } from './holder.ts'

declare const word: unique symbol
export type FlowId = string & { readonly [word]: 'Flow' }

export const MECHANISMS = [
  'COUNTER',
  'FORM',
  'PHOTO',
  'PHONE',
  'MESSAGE',
  'API',
  'FILE',
  'SYNC',
  'SCREEN',
  'PRINT',
  'COURIER',
  'MEDIA',
] as const
export type Mechanism = (typeof MECHANISMS)[number]

export const CONSENTS = ['none', 'general', 'separate'] as const
export type Consent = (typeof CONSENTS)[number]

export interface Flow {
  readonly id: FlowId
  readonly from: HolderId
  readonly to: HolderId
  readonly categories: readonly string[]
  /** null: the source did not say. */
  readonly mechanism: Mechanism | null
  readonly purpose: string | null
  /** scheme:code, for example `pipl13:2`. */
  readonly legalBasis: string | null
  readonly contract: string | null
  readonly consent: Consent | null
  readonly crossBorder: boolean | null
  readonly controls: readonly string[]
  /** false: this channel leaves no log, so the tracer may infer a movement on it, with a prior. */
  readonly logged: boolean
  /** Expected movements per subject held and year on a channel that leaves no log; null: the tracer's default. */
  readonly ratePerSubject: number | null
  /** What cutting this channel costs, for the minimum cut; null: 1. */
  readonly severCost: number | null
  /** Epoch ms UTC, half-open; null: open. */
  readonly validFrom: number | null
  readonly validTo: number | null
  /** True where the direction or the flow was derived and not declared (OpenLineage, DataHub). */
  readonly derived: boolean
  readonly extra: Readonly<Record<string, unknown>>
}

/** A Flow of which only the ends are known: it carries nothing yet, leaves a log, is valid always, was declared. */
export function plainFlow(id: FlowId, from: HolderId, to: HolderId): Flow {
  return {
    id,
    from,
    to,
    categories: [],
    mechanism: null,
    purpose: null,
    legalBasis: null,
    contract: null,
    consent: null,
    crossBorder: null,
    controls: [],
    logged: true,
    ratePerSubject: null,
    severCost: null,
    validFrom: null,
    validTo: null,
    derived: false,
    extra: {},
  }
}

const ID = /^[^\p{Cc}\p{Cf}]{1,400}$/u

/** Gives the id when the text is a well-formed Flow id (no control or bidi characters, at most 400), else null. */
export function parseFlowId(text: string): FlowId | null {
  return ID.test(text) ? (text as FlowId) : null
}
