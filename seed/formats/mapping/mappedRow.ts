// Applies a mapping to one row of a log: is it a movement, and which. What comes out goes through the same reading as a row
// of movements.csv, so that both are judged and hashed in one way. Called by readLog.ts.

import { MOVEMENT_KINDS } from '@suyuan/cypher/model/movement.ts'
import type { CategoryLists } from '../categoryLists.ts'
import { readMovement } from '../native/movementRow.ts'
import { emptyMovement, type RawMovement } from '../native/rawMovement.ts'
import type { IdentifierCell, People } from '../people.ts'
import type { Reading } from '../reading.ts'
import type { RowLog } from '../rowLog.ts'
import { LONGEST_FIELD } from '../table.ts'
import { holds } from './condition.ts'
import type { LogRow } from './logRow.ts'
import type { MappedField, Mapping } from './mapping.ts'
import { given, type Rule } from './rule.ts'
import { SetAside } from './setAside.ts'

export class RowMapper {
  readonly aside = new SetAside()
  readonly #mapping: Mapping
  readonly #log: RowLog
  readonly #reading: Reading
  readonly #people: People
  readonly #lists: CategoryLists
  readonly #raw: RawMovement
  readonly #zone: string | null
  readonly #fields: readonly (readonly [MappedField, Rule])[]

  constructor(mapping: Mapping, log: RowLog, reading: Reading, people: People, lists: CategoryLists) {
    this.#mapping = mapping
    this.#log = log
    this.#reading = reading
    this.#people = people
    this.#lists = lists
    this.#raw = emptyMovement(lists)
    this.#zone = mapping.timezone ?? reading.timezone
    this.#fields = [...mapping.fields].filter(([field]) => field !== 'batch')
  }

  /** The row is kept, refused or set aside, exactly once. */
  take(row: LogRow): void {
    const failed = this.#mapping.where.find((condition) => !holds(condition, row))
    if (failed !== undefined) {
      this.aside.add(`the condition ${failed.words} does not hold`, null, row.line, this.#log)
      return
    }
    for (const [field, rule] of this.#fields) {
      const text = this.#text(field, rule, row)
      if (text === null) return
      this.#raw[field] = text
    }
    const categories = this.#categories(row)
    if (categories === null) return
    this.#raw.categories = categories
    const who = this.#who(row)
    if (who === null) return
    this.#raw.who = who
    this.#raw.batch = ''
    // A batch stands for those whom a row does not name, so it is asked for only then.
    const batch = this.#mapping.fields.get('batch')
    if (batch !== undefined && who.length === 0) {
      const text = this.#text('batch', batch, row)
      if (text === null) return
      this.#raw.batch = text
    }
    readMovement(this.#raw, row.line, this.#log, this.#reading, this.#people)
  }

  /** null after refusing the row or setting it aside. */
  #text(field: string, rule: Rule, row: LogRow): string | null {
    const texts = this.#texts(field, rule, row)
    if (texts === null) return null
    const text = texts[0] ?? ''
    if (text.length <= LONGEST_FIELD) return text
    const remedy = 'Cut out what is meant with after and until.'
    this.#log.refuse('TEXT_TOO_LONG', this.#log.place(row.line, field), `\`${field}\` is longer than 64 KiB`, remedy)
    return null
  }

  #texts(field: string, rule: Rule, row: LogRow): readonly string[] | null {
    const one = given(rule, row, this.#reading.identify, this.#zone)
    if ('fault' in one && one.fault === 'NO_TEXT') {
      const message = `What stands where \`${field}\` is read is no text, or a number that JSON has rounded`
      this.#log.refuse('FIELD_TYPE', this.#log.place(row.line, field), message, 'Name a field that is a text.')
      return null
    }
    if ('fault' in one) {
      this.aside.add(`the mapping says so of this value of \`${field}\``, one.text, row.line, this.#log)
      return null
    }
    const isNoKind = field === 'kind' && one.unmapped !== undefined && !KINDS.has(one.unmapped)
    if (isNoKind || (field === 'kind' && one.texts.length === 0)) {
      const words = isNoKind ? 'the mapping does not name this value of `kind`' : 'it has no `kind`'
      this.aside.add(words, one.unmapped ?? null, row.line, this.#log)
      return null
    }
    return one.texts
  }

  #categories(row: LogRow): RawMovement['categories'] | null {
    const rule = this.#mapping.categories
    if (rule === null) return this.#lists.ofText('')
    const one = given(rule, row, this.#reading.identify, null)
    if ('fault' in one) {
      const texts = this.#texts('categories', rule, row)
      return texts === null ? null : this.#lists.ofList(texts)
    }
    // What no entry of a map names carries nothing that is known; the text itself is a table's name and no category.
    if (one.unmapped !== undefined) return this.#lists.ofText('')
    return one.texts.length === 1 ? this.#lists.ofText(one.texts[0]!) : this.#lists.ofList(one.texts)
  }

  #who(row: LogRow): readonly IdentifierCell[] | null {
    const who: IdentifierCell[] = []
    for (const { kind, field, rule } of this.#mapping.subjects) {
      const raw = this.#text(field, rule, row)
      if (raw === null) return null
      if (raw !== '') who.push({ kind, field, raw })
    }
    return who
  }
}

const KINDS: ReadonlySet<string> = new Set(MOVEMENT_KINDS)
