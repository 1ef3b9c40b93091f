// Parses one rule or condition of a mapping. Used by readMapping.ts. A rule is a column's name, or an object; a mistake is
// said at its line and refuses the mapping.

import { type DocumentPart, partOf } from '../documentPart.ts'
import { isZone } from '../text/instant.ts'
import type { Condition } from './condition.ts'
import type { Cutting } from './cutting.ts'
import { fieldName } from './logRow.ts'
import type { Rule } from './rule.ts'
import { TAKEN_KINDS } from './take.ts'
import { TIME_SHAPES, type TimeShape } from './timeText.ts'

const KEYS = ['column', 'const', 'join', 'after', 'csv', 'until', 'take', 'as', 'map', 'default', 'prefix']
const CONDITION_KEYS = ['column', 'after', 'csv', 'until', 'equals', 'starts', 'contains', 'present', 'not']

/** The rule at a key of `columns`; null after saying what is wrong with it. */
export function readRule(part: DocumentPart, key: string): Rule | null {
  const value = part.value[key]
  if (typeof value === 'string') return { ...BLANK, columns: [fieldName(value)], as: isTime(key) ? 'iso' : null }
  const rule = partOf(part.of, [...part.path, key], value)
  if (rule === null) {
    part.refuse(
      'FIELD_TYPE',
      key,
      'A rule is neither a column nor an object',
      'Write a column name, or {column: …} or {const: …}.',
    )
    return null
  }
  if (!onlyKnown(rule, KEYS)) return null
  const constant = rule.texts('const')
  const columns = rule.texts('column') ?? []
  if ((constant === null) === (columns.length === 0)) {
    rule.refuse('FIELD_MISSING', null, 'A rule needs either `column` or `const`', 'Give one of them.')
    return null
  }
  return {
    constant,
    columns: columns.map(fieldName),
    join: rule.text('join'),
    ...cutting(rule),
    take: rule.word('take', TAKEN_KINDS),
    as: shape(rule, key),
    map: readMap(rule),
    fallback: rule.texts('default'),
    prefix: rule.text('prefix') ?? '',
  }
}

/** null after saying what is wrong with it. */
export function readCondition(part: DocumentPart): Condition | null {
  const column = part.neededText('column')
  if (column === null || !onlyKnown(part, CONDITION_KEYS)) return null
  const tests = (['equals', 'starts', 'contains', 'present'] as const).filter((one) => part.value[one] !== undefined)
  const test = tests[0]
  if (test === undefined || tests.length > 1) {
    part.refuse(
      'FIELD_MISSING',
      null,
      'A condition needs one of equals, starts, contains and present',
      'Give one of them.',
    )
    return null
  }
  const texts = test === 'present' ? [] : (part.texts(test) ?? [])
  const not = part.flag('not') ?? false
  return {
    column: fieldName(column),
    ...cutting(part),
    test,
    texts,
    present: test === 'present' ? (part.flag('present') ?? true) : true,
    not,
    words: `"${[column, not ? 'not' : '', test, test === 'present' ? String(part.value.present) : texts.join(' or ')]
      .filter((word) => word !== '')
      .join(' ')
      .slice(0, 200)}"`,
  }
}

/** A zone by its IANA name; null when absent, or after refusing another. */
export function readZone(part: DocumentPart): string | null {
  const zone = part.text('timezone')
  if (zone === null || isZone(zone)) return zone
  part.refuse('WORD_UNKNOWN', 'timezone', '`timezone` names no zone', 'Use a name such as Asia/Shanghai or UTC.')
  return null
}

export const BLANK: Rule = {
  constant: null,
  columns: [],
  join: null,
  after: null,
  until: [],
  csv: null,
  take: null,
  as: null,
  map: null,
  fallback: null,
  prefix: '',
}

function cutting(part: DocumentPart): Cutting {
  const csv = part.amount('csv')
  if (csv !== null && !(Number.isInteger(csv) && csv >= 1)) {
    part.refuse('FIELD_TYPE', 'csv', '`csv` is no number of a cell', 'Count the cells from 1.')
  }
  return { after: part.text('after'), csv, until: part.texts('until') ?? [] }
}

function shape(part: DocumentPart, field: string): Rule['as'] {
  const as = part.text('as')
  if (as === null) return isTime(field) ? 'iso' : null
  if (as === 'account' || as === 'token') return as
  const known: TimeShape | undefined = TIME_SHAPES.find((one) => one === as)
  // Any other text is a shape of its own, in the letters of luxon; without a year it is none.
  if (known !== undefined) return known
  if (/y/.test(as) && isTime(field)) return { letters: as }
  const words = `Use one of account token ${TIME_SHAPES.join(' ')}, or letters such as yyyy-MM-dd HH:mm:ss for a time.`
  part.refuse('WORD_UNKNOWN', 'as', '`as` is no shape that is known', words)
  return null
}

function isTime(field: string): boolean {
  return field === 'at' || field === 'until'
}

function readMap(part: DocumentPart): Rule['map'] {
  const given = part.part('map')
  if (given === null) return null
  const map = new Map<string, readonly string[] | null>()
  for (const [text, value] of Object.entries(given.value)) {
    const entry = value === null ? null : given.texts(text)
    map.set(text, entry)
    // `select` means `SELECT` unless that is said by itself.
    if (!map.has(text.toLowerCase())) map.set(text.toLowerCase(), entry)
  }
  return map
}

function onlyKnown(part: DocumentPart, known: readonly string[]): boolean {
  const strange = Object.keys(part.value).find((key) => !known.includes(key))
  if (strange === undefined) return true
  part.refuse('FIELD_TYPE', strange, 'A rule has a key that is not known', `Use ${known.join(' ')}.`)
  return false
}
