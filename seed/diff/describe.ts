// Words of a map as they are compared and shown. PURE. Times as ISO 8601 in UTC, lists whose order says nothing sorted. The
// name of an EMPLOYEE is personal data and a diff is shown to many, so it counts as changed and is never shown.

import { createHash } from 'node:crypto'
import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { DeriveDraft, FieldDraft } from '../formats/draft.ts'
import { deriveId, type HeldDeclaration, referenceId, type ViewReference } from './mapView.ts'
import { canonical, type Described, type Value } from './wordDiff.ts'

export function describeHolder({ id, extra, ...holder }: Holder): Described {
  const { name, labels, kind, stage, partOf, retentionDays, categories, controls, owner, jurisdiction, logGaps } =
    holder
  const own = (value: Value): Value => (kind === 'EMPLOYEE' ? hidden(value) : value)
  return {
    id,
    facts: {
      kind,
      stage,
      name: own(name),
      labels: Object.keys(labels).length === 0 ? null : own(labels),
      partOf,
      retentionDays,
      categories: categories === null ? null : [...categories].sort(),
      controls: [...controls].sort(),
      owner,
      jurisdiction,
      logGaps: logGaps.map(({ from, to }) => `${iso(from)}/${iso(to)}`),
      ...kept(extra),
    },
  }
}

export function describeFlow({ id, extra, ...flow }: Flow): Described {
  const { categories, controls, validFrom, validTo, ...same } = flow
  return {
    id,
    facts: {
      ...same,
      categories: [...categories].sort(),
      controls: [...controls].sort(),
      validFrom: iso(validFrom),
      validTo: iso(validTo),
      ...kept(extra),
    },
  }
}

export function describeField({ id, holder, name, categories, identity }: FieldDraft): Described {
  return { id, facts: { holder, name, categories: [...categories].sort(), identity } }
}

export function describeDerive(derive: DeriveDraft): Described {
  const { from, to, direction, masked } = derive
  return { id: deriveId(derive), facts: { from, to, direction, masked } }
}

export function describeDeclaration({ id, categories, dataSubjects, ...same }: HeldDeclaration): Described {
  const { holder, name, dataUse, legalBasis, datasetReferences } = same
  const lists = {
    categories: [...categories].sort(),
    dataSubjects: [...dataSubjects].sort(),
    datasetReferences: [...datasetReferences].sort(),
  }
  return { id, facts: { holder, name, dataUse, legalBasis, ...lists } }
}

export function describeReference(reference: ViewReference): Described {
  const { system, dataset } = reference
  return { id: referenceId(reference), facts: { system, dataset } }
}

/** Eight hex digits tell that it changed, not what it is. */
function hidden(value: Value): string {
  return `(not shown, ${createHash('sha256').update(canonical(value)).digest('hex').slice(0, 8)})`
}

/** Keys that Suyuan has no word for, each a property of its own. */
function kept(extra: Readonly<Record<string, unknown>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(extra).map(([key, value]) => [`extra.${key}`, plain(value)]))
}

function plain(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
  return null
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
