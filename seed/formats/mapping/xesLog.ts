// An XES event log (IEEE 1849) as rows, one an event: its attributes by key, those of its trace under `trace.`. Used by
// readLog.ts; streams, and holds one event at a time. The parser knows no document type, so entities cannot multiply.

import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { jsonRow, type LogRow } from './logRow.ts'

export class XesLog {
  readonly #parser = new SaxesParser({ xmlns: false, position: true })
  readonly #open: string[] = []
  #rows: LogRow[] = []
  #trace: Record<string, unknown> = {}
  #event: Record<string, unknown> | null = null
  #line = 1
  #keys: string[] = []
  #problem: number | null = null
  #events = 0

  constructor() {
    this.#parser.on('error', () => {
      // The parser's own words quote the text around the mistake.
      this.#problem ??= this.#parser.line
    })
    this.#parser.on('opentag', (tag) => this.#opened(tag))
    this.#parser.on('closetag', (tag) => this.#closed(local(tag.name)))
  }

  /** Line of the first thing that is no XML, else null. */
  get problem(): number | null {
    return this.#problem
  }

  /** Events begun so far. */
  get events(): number {
    return this.#events
  }

  /** Events that are whole after this stretch of text. */
  push(text: string): LogRow[] {
    if (this.#problem === null) this.#parser.write(text)
    return this.#taken()
  }

  end(): LogRow[] {
    if (this.#problem === null) this.#parser.close()
    return this.#taken()
  }

  #taken(): LogRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #opened({ name, attributes }: SaxesTagPlain): void {
    const tag = local(name)
    this.#open.push(tag)
    if (this.#open.length > DEEPEST) {
      this.#problem ??= this.#parser.line
      return
    }
    if (tag === 'trace') this.#trace = {}
    else if (tag === 'event') {
      this.#event = {}
      this.#line = this.#parser.line
      this.#events++
    } else if (VALUES.includes(tag)) {
      this.#keys.push(attributes.key ?? '')
      const into = this.#event ?? (this.#open.includes('trace') ? this.#trace : null)
      // An attribute may have attributes of its own.
      if (into !== null) into[this.#keys.join('.')] = attributes.value ?? ''
    }
  }

  #closed(tag: string): void {
    this.#open.pop()
    if (VALUES.includes(tag)) this.#keys.pop()
    if (tag !== 'event' || this.#event === null) return
    this.#rows.push(jsonRow([this.#event, { trace: this.#trace }], this.#line))
    this.#event = null
  }
}

const VALUES = ['string', 'date', 'int', 'float', 'boolean', 'id']
const DEEPEST = 100

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
