// What a reader has understood since its last Chunk: Drafts, Findings, and the count of rows. It keeps the promise of
// Chunk: a refused row has one error Finding and no Draft. Used by every reader.

import type { Finding, Place } from '@suyuan/cypher/model/finding.ts'
import { type Code, finding } from '../check/codes.ts'
import type { Chunk, Draft } from './draft.ts'
import type { SourceFile } from './sourceFile.ts'

export class RowLog {
  readonly file: string
  readonly #bytesTotal: number
  #drafts: Draft[] = []
  #findings: Finding[] = []
  #rows = 0
  #refused = 0
  #setAside = 0

  constructor(file: SourceFile) {
    this.file = file.name
    this.#bytesTotal = file.bytesTotal
  }

  place(line: number | null, field: string | null = null): Place {
    return { file: this.file, line, field }
  }

  /** The row is understood. */
  keep(draft: Draft): void {
    this.#rows++
    this.#drafts.push(draft)
  }

  /** The row is refused, for this one reason. */
  refuse(code: Code, where: Place, message: string, remedy: string): void {
    this.#rows++
    this.#refused++
    this.#findings.push(finding(code, where, message, remedy))
  }

  /** A row of a log is no movement; whoever says so says why. */
  setAside(): void {
    this.#setAside++
  }

  /** Something to know that refuses nothing by itself. */
  say(code: Code, where: Place, message: string, remedy: string): void {
    this.#findings.push(finding(code, where, message, remedy))
  }

  /** A Finding that was made elsewhere. */
  add(one: Finding): void {
    this.#findings.push(one)
  }

  /** A document that is one row is refused for the reasons already said. */
  refuseDocument(): void {
    this.#rows++
    this.#refused++
  }

  /** All that came together since the last call. */
  take(bytesRead: number): Chunk {
    const chunk: Chunk = {
      file: this.file,
      drafts: this.#drafts,
      findings: this.#findings,
      rows: this.#rows,
      refused: this.#refused,
      setAside: this.#setAside,
      bytesRead,
      bytesTotal: this.#bytesTotal,
    }
    this.#drafts = []
    this.#findings = []
    this.#rows = 0
    this.#refused = 0
    this.#setAside = 0
    return chunk
  }
}
