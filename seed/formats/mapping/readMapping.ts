// Parses mapping*.yml (formats.md A2): `suyuan: mapping/1`. Called by readFolder.ts. A mapping may build upon a ready one
// (`use`): its own rules go before those, its conditions are added.

import { isIdentifierKind } from '@suyuan/cypher/model/vocabulary.ts'
import { meant } from '../../check/nearest.ts'
import { type DocumentPart, type DocumentReading, partOf } from '../documentPart.ts'
import { MOVEMENT_TEXTS } from '../native/rawMovement.ts'
import type { DocumentText } from '../text/document.ts'
import { LOG_SHAPES, type MappedField, type Mapping } from './mapping.ts'
import { readCondition, readRule, readZone } from './readRule.ts'

export const MAPPING_VERSION = 'mapping/1'

const KEYS = [
  'suyuan',
  'name',
  'use',
  'files',
  'format',
  'header',
  'delimiter',
  'records',
  'timezone',
  'where',
  'columns',
]

/** The mapping, or null when it is refused (its errors stand in the log). `readyOf` gives ready mappings by their name. */
export function readMapping(of: DocumentReading, readyOf: ReadyMappings): Mapping | null {
  const root = partOf(of, [], of.document.value)
  if (root === null || root.value.suyuan !== MAPPING_VERSION) {
    of.errors++
    const where = of.log.place(of.document.lineOf(['suyuan']), '/suyuan')
    of.log.say(
      'MAP_VERSION',
      where,
      'The document is no mapping/1',
      'Write `suyuan: mapping/1` and the mapping below it.',
    )
    return null
  }
  const base = usedBy(root, readyOf)
  const own = readOwn(root)
  const mapping = base === null ? own : joined(base, own, root)
  for (const field of ['at', 'kind'] as const) {
    if (!mapping.fields.has(field))
      root.refuse('FIELD_MISSING', 'columns', `No rule makes \`${field}\``, `Add \`${field}\` to \`columns\`.`)
  }
  return of.errors > 0 ? null : mapping
}

/** Parsed texts of the mappings that are shipped, by name. */
export interface ReadyMappings {
  readonly names: readonly string[]
  readonly of: (name: string) => DocumentText | null
}

function usedBy(root: DocumentPart, ready: ReadyMappings): Mapping | null {
  const name = root.text('use')
  if (name === null) return null
  const document = ready.of(name)
  const part = document === null ? null : partOf({ ...root.of, document, errors: 0 }, [], document.value)
  if (part !== null) return readOwn(part)
  const remedy = meant(name, ready.names, `Use one of ${ready.names.join(' ')}.`)
  root.refuse('WORD_UNKNOWN', 'use', '`use` names no mapping that is shipped', remedy)
  return null
}

function readOwn(root: DocumentPart): Mapping {
  root.extra(KEYS, 'mapping')
  const columns = root.part('columns')
  const fields = new Map<MappedField, NonNullable<Mapping['categories']>>()
  const subjects: Mapping['subjects'][number][] = []
  let categories: Mapping['categories'] = null
  for (const key of Object.keys(columns?.value ?? {})) {
    const rule = columns === null ? null : readRule(columns, key)
    if (rule === null || columns === null) continue
    const kind = key.startsWith('subject.') ? key.slice('subject.'.length) : ''
    const field = MOVEMENT_TEXTS.find((one) => one === key)
    if (isIdentifierKind(kind)) subjects.push({ kind, field: key, rule })
    else if (key === 'categories') categories = rule
    else if (field === undefined) {
      const known = [...MOVEMENT_TEXTS, 'categories', 'subject.phone', 'subject.nationalId', 'subject.customerNo']
      columns.refuse(
        'WORD_UNKNOWN',
        key,
        'A movement has no such field',
        meant(key, known, `Use ${known.join(' ')} ….`),
      )
    } else if (field === 'note' && rule.constant === null) {
      const message = 'A note cannot come from a column: texts of a log quote people, and a note is kept as it is'
      columns.refuse('FIELD_TYPE', key, message, 'Write {const: …}, or leave it out.')
    } else fields.set(field, rule)
  }
  const delimiter = root.text('delimiter')
  if (delimiter !== null && ![',', ';', '\t', '|'].includes(delimiter))
    root.refuse('WORD_UNKNOWN', 'delimiter', '`delimiter` is none that is read', 'Use , ; | or a tab.')
  return {
    shape: root.word('format', LOG_SHAPES),
    header: Array.isArray(root.value.header) ? root.texts('header') : null,
    delimiter,
    records: (root.text('records') ?? '').split('.').filter((key) => key !== ''),
    timezone: readZone(root),
    where: root.parts('where').flatMap((part) => readCondition(part) ?? []),
    fields,
    categories,
    subjects,
  }
}

function joined(base: Mapping, own: Mapping, root: DocumentPart): Mapping {
  const replaced = new Set(own.subjects.map(({ field }) => field))
  return {
    shape: own.shape ?? base.shape,
    header: root.value.header === undefined ? base.header : own.header,
    delimiter: own.delimiter ?? base.delimiter,
    records: root.value.records === undefined ? base.records : own.records,
    timezone: own.timezone ?? base.timezone,
    where: [...base.where, ...own.where],
    fields: new Map([...base.fields, ...own.fields]),
    categories: own.categories ?? base.categories,
    subjects: [...base.subjects.filter(({ field }) => !replaced.has(field)), ...own.subjects],
  }
}
