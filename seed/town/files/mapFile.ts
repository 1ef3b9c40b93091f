// map.yml of the town: its holders and flows in the shape of formats.md A1.

import { stringify } from 'yaml'
import { isoTime } from '../calendar.ts'
import type { FlowEntry, HolderEntry } from '../mapEntry.ts'

/** The whole file. Fields that say nothing (no part, no controls) are left out. */
export function mapFile(name: string, holders: readonly HolderEntry[], flows: readonly FlowEntry[]): string {
  const map = { suyuan: 'map/1', name, holders: holders.map(holderFields), flows: flows.map(flowFields) }
  return stringify(map, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })
}

function holderFields(holder: HolderEntry): object {
  return {
    id: holder.id,
    name: holder.label.en,
    labels: { zh: holder.label.zh, en: holder.label.en },
    kind: holder.kind,
    stage: holder.stage,
    ...(holder.partOf === null ? {} : { partOf: holder.partOf }),
    ...(holder.retentionDays === null ? {} : { retentionDays: holder.retentionDays }),
    ...(holder.controls.length === 0 ? {} : { controls: holder.controls }),
    ...(holder.owner === null ? {} : { owner: holder.owner }),
    jurisdiction: 'CN',
    ...(holder.logGaps.length === 0 ? {} : { logGaps: merged(holder) }),
  }
}

/** Stretches in order of time, those that touch as one. */
function merged(holder: HolderEntry): object[] {
  const sorted = [...holder.logGaps].sort((a, b) => a.from - b.from)
  const joined: { from: number; to: number }[] = []
  for (const gap of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && gap.from <= last.to) last.to = Math.max(last.to, gap.to)
    else joined.push({ ...gap })
  }
  return joined.map((gap) => ({ from: isoTime(gap.from), to: isoTime(gap.to) }))
}

function flowFields(flow: FlowEntry): object {
  return {
    id: flow.id,
    from: flow.from,
    to: flow.to,
    categories: flow.categories,
    mechanism: flow.mechanism,
    purpose: flow.purpose,
    legalBasis: flow.legalBasis,
    consent: flow.consent,
    ...(flow.contract === null ? {} : { contract: flow.contract }),
    crossBorder: false,
    ...(flow.controls.length === 0 ? {} : { controls: flow.controls }),
    logged: flow.logged,
    ...(flow.ratePerSubject === null ? {} : { ratePerSubject: flow.ratePerSubject }),
    severCost: flow.severCost,
    ...(flow.validFrom === null ? {} : { validFrom: isoTime(flow.validFrom) }),
    ...(flow.validTo === null ? {} : { validTo: isoTime(flow.validTo) }),
  }
}
