// One flow of map.yml (formats.md A1). Used by map.ts; the derived id also by the reader of Fides manifests.

import { createHash } from 'node:crypto'
import { CONSENTS, type Flow, type FlowId, MECHANISMS, type Mechanism, parseFlowId } from '@suyuan/cypher/model/flow.ts'
import type { HolderId } from '@suyuan/cypher/model/holder.ts'
import { shown } from '../../check/shown.ts'
import type { CategoryLists } from '../categoryLists.ts'
import type { DocumentPart } from '../documentPart.ts'
import { dpvCurie } from '../dpv/term.ts'
import { categories, holderId } from './mapFields.ts'

/** The words of this entry, in the order in which they are written. */
export const FLOW_KEYS: readonly string[] = [
  'id',
  'from',
  'to',
  'categories',
  'mechanism',
  'purpose',
  'legalBasis',
  'contract',
  'consent',
  'crossBorder',
  'controls',
  'logged',
  'ratePerSubject',
  'severCost',
  'validFrom',
  'validTo',
]

/** The Flow, or null after saying what is wrong with it. */
export function readFlow(part: DocumentPart, lists: CategoryLists): Flow | null {
  const [from, to] = [
    part.neededText('from') === null ? null : holderId(part, 'from'),
    part.neededText('to') === null ? null : holderId(part, 'to'),
  ]
  const flow = {
    categories: categories(part, 'categories', lists) ?? [],
    mechanism: part.word('mechanism', MECHANISMS),
    purpose: key(part.text('purpose')),
    legalBasis: key(part.text('legalBasis')),
    contract: part.text('contract'),
    consent: part.word('consent', CONSENTS),
    crossBorder: part.flag('crossBorder'),
    controls: part.texts('controls') ?? [],
    logged: part.flag('logged') ?? true,
    ratePerSubject: part.amount('ratePerSubject'),
    severCost: part.amount('severCost'),
    validFrom: part.instant('validFrom'),
    validTo: part.instant('validTo'),
    derived: false,
    extra: part.extra(FLOW_KEYS, 'flow'),
  }
  const given = part.text('id')
  const id = given === null ? null : parseFlowId(given)
  if (given !== null && id === null) {
    part.refuse(
      'TEXT_CONTROL',
      'id',
      `${shown(given)} is no flow id`,
      'Use at most 400 characters, none of them hidden.',
    )
  }
  if (flow.validFrom !== null && flow.validTo !== null && flow.validTo <= flow.validFrom) {
    part.refuse('INTERVAL_ORDER', 'validTo', '`validTo` is not after `validFrom`', 'Write the later time as `validTo`.')
  }
  if (from === null || to === null) return null
  if (from === to) {
    part.refuse('FLOW_ENDS', 'to', '`from` and `to` are the same holder', 'Name another holder, or leave the flow out.')
    return null
  }
  return { id: id ?? derivedFlowId(from, to, flow.mechanism, flow.purpose), from, to, ...flow }
}

/** A key may be a term of DPV, by its IRI too. */
function key(text: string | null): string | null {
  return text === null ? null : dpvCurie(text)
}

/** The id of a flow that was given none: the same for the same ends, mechanism and purpose, in every reading. */
export function derivedFlowId(
  from: HolderId,
  to: HolderId,
  mechanism: Mechanism | null,
  purpose: string | null,
): FlowId {
  const plain = `${from}>${to}${mechanism === null ? '' : `:${mechanism}`}${purpose === null ? '' : `:${purpose}`}`
  const id = parseFlowId(plain) ?? parseFlowId(`flow-${createHash('sha256').update(plain).digest('hex')}`)
  if (id === null) throw new Error('A hash is always a well-formed flow id')
  return id
}
