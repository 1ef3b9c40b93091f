// A Holder and a Flow as the generator writes them into map.yml: the fields of formats.md A1, times still in epoch ms.

import type { Consent, Mechanism } from '@suyuan/cypher/model/flow.ts'
import type { HolderKind, Interval, Stage } from '@suyuan/cypher/model/holder.ts'
import type { Name } from './names.ts'

export interface HolderEntry {
  readonly id: string
  readonly label: Name
  readonly kind: HolderKind
  readonly stage: Stage
  readonly partOf: string | null
  /** null: kept for ever. */
  readonly retentionDays: number | null
  readonly controls: readonly string[]
  readonly owner: string | null
  readonly logGaps: Interval[]
}

export interface FlowEntry {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly categories: readonly string[]
  readonly mechanism: Mechanism
  readonly purpose: string
  readonly legalBasis: string
  readonly consent: Consent
  readonly contract: string | null
  readonly controls: readonly string[]
  readonly logged: boolean
  readonly ratePerSubject: number | null
  readonly severCost: number
  /** Epoch ms UTC, half-open; null: open. */
  readonly validFrom: number | null
  readonly validTo: number | null
}

/** A Holder with the fields that most have alike. */
export function holderEntry(
  id: string,
  label: Name,
  kind: HolderKind,
  stage: Stage,
  rest: Partial<Pick<HolderEntry, 'partOf' | 'retentionDays' | 'controls' | 'owner'>>,
): HolderEntry {
  return {
    id,
    label,
    kind,
    stage,
    partOf: rest.partOf ?? null,
    retentionDays: rest.retentionDays ?? null,
    controls: rest.controls ?? [],
    owner: rest.owner ?? null,
    logGaps: [],
  }
}

/** A Flow with the fields that most have alike. */
export function flowEntry(
  base: Pick<FlowEntry, 'id' | 'from' | 'to' | 'categories' | 'mechanism' | 'purpose'>,
  rest: Partial<FlowEntry>,
): FlowEntry {
  return {
    legalBasis: 'pipl13:2',
    consent: 'general',
    contract: null,
    controls: [],
    logged: true,
    ratePerSubject: null,
    severCost: 1,
    validFrom: null,
    validTo: null,
    ...rest,
    ...base,
  }
}
