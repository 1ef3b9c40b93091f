// Records as native files (formats.md A2, A3), with tokens where identifiers stood: Suyuan keeps no identifier, so it can give
// none away. Sorted, so that a diff is readable. PURE. Whoever has the same key reads them back to the same people; with
// another key they name nobody. Called by the command export.

import type { Movement } from '@suyuan/cypher/model/movement.ts'
import { IDENTIFIER_CATEGORY, type Token } from '@suyuan/cypher/model/subject.ts'
import Papa from 'papaparse'
import { kindOfToken } from '../identify/tokenKind.ts'
import type { Fact } from '../records/fact.ts'
import type { ExportFile, Lost } from './lost.ts'

export type RecordFact = Extract<Fact, { readonly word: 'naming' | 'attribute' | 'canary' | 'member' | 'movement' }>

const KINDS = Object.keys(IDENTIFIER_CATEGORY)

/** Takes facts in any order and gives files. Holds every row as text: some 400 bytes a movement. */
export class NativeRecords {
  readonly #lost: Lost
  readonly #subjects = new Set<string>()
  readonly #attributes = new Set<string>()
  readonly #canaries = new Set<string>()
  readonly #members = new Set<string>()
  /** Lines by source, each with what it is sorted by. */
  readonly #movements = new Map<string, { readonly at: number; readonly id: string; readonly line: string }[]>()

  constructor(lost: Lost) {
    this.#lost = lost
  }

  add(fact: RecordFact): void {
    switch (fact.word) {
      case 'naming':
        this.#subjects.add(row([...cells(fact.naming.who), iso(fact.naming.validFrom), iso(fact.naming.validTo)]))
        return
      case 'attribute': {
        const { who, category, hash, validFrom, validTo } = fact.attribute
        this.#attributes.add(row([...cells(who), category, hash, iso(validFrom), iso(validTo)]))
        return
      }
      case 'canary': {
        const { who, plantedIn, plantedAt } = fact.canary
        this.#canaries.add(row([...cells(who), plantedIn, iso(plantedAt)]))
        return
      }
      case 'member':
        this.#members.add(row([fact.batch, ...cells(fact.who)]))
        return
      case 'movement':
        // As the row named it: a flow that no map declares yet may be declared later.
        this.#movement({ ...fact.movement, via: fact.via })
        return
    }
  }

  /** Names of the sources of movements, sorted. */
  get sources(): readonly string[] {
    return [...this.#movements.keys()].sort()
  }

  /** Tables of people, batches and canaries that have rows. Paths without a folder. */
  people(): readonly ExportFile[] {
    return [
      table('subjects.csv', [...KINDS, 'validFrom', 'validTo'], this.#subjects),
      table('attributes.csv', [...KINDS, 'category', 'value', 'validFrom', 'validTo'], this.#attributes),
      table('canaries.csv', [...KINDS, 'plantedIn', 'plantedAt'], this.#canaries),
      table('batches.csv', ['batch', ...KINDS], this.#members),
    ].filter((file) => file !== null)
  }

  /** The log of a source, by time and id; null: it has none. */
  movements(source: string): ExportFile | null {
    const lines = this.#movements.get(source)
    if (lines === undefined) return null
    lines.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    return { path: 'movements.ndjson', text: lines.map(({ line }) => `${line}\n`).join('') }
  }

  #movement(movement: Omit<Movement, 'via'> & { readonly via: string | null }): void {
    const { source, id, at, until, kind, from, to, actor, categories, via, who, batch, ticket, volume, note } = movement
    if (note !== null) this.#lost.add('notes of movements: free text may hold a name, so none is kept')
    const said = {
      id,
      at: iso(at),
      until: until === null ? null : iso(until),
      kind,
      from,
      to,
      actor,
      categories: [...categories].sort(),
      via,
      subject: who.length === 0 ? null : Object.fromEntries(who.map((token) => [kindOfToken(token), token])),
      batch,
      ticket,
      volume,
    }
    const line = JSON.stringify(Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)))
    const lines = this.#movements.get(source) ?? []
    this.#movements.set(source, lines)
    lines.push({ at, id, line })
  }
}

/** A cell for each kind of identifier. A row names at most one of a kind, as the readers do. */
function cells(who: readonly Token[]): string[] {
  const byKind = new Map<string, Token>(who.map((token) => [kindOfToken(token), token]))
  return KINDS.map((kind) => byKind.get(kind) ?? '')
}

function row(values: readonly string[]): string {
  return Papa.unparse([[...values]])
}

function table(path: string, header: readonly string[], rows: ReadonlySet<string>): ExportFile | null {
  return rows.size === 0 ? null : { path, text: `${row(header)}\n${[...rows].sort().join('\n')}\n` }
}

function iso(time: number | null): string {
  return time === null ? '' : new Date(time).toISOString()
}
