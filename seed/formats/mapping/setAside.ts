// Rows of a log that are no movements, counted by the reason that their mapping gives. Each reason is said once a file with
// its count, so that no row goes without a word. Used by mappedRow.ts and readLog.ts. Values of rows are told apart and
// never shown: whoever wants to see one looks at the line.

import type { RowLog } from '../rowLog.ts'

export class SetAside {
  readonly #reasons = new Map<string, { readonly words: string; readonly line: number; count: number }>()

  /** `words` are the mapping's own; rows with different `value`s are counted apart. */
  add(words: string, value: string | null, line: number, log: RowLog): void {
    log.setAside()
    const key = this.#keyFor(`${words}\n${value ?? ''}`, words)
    const known = this.#reasons.get(key)
    if (known === undefined) this.#reasons.set(key, { words, line, count: 1 })
    else known.count++
  }

  /** Says all reasons, each at the line at which it was met first. */
  say(log: RowLog): void {
    for (const { words, line, count } of this.#reasons.values()) {
      const message = `${count === 1 ? 'One row was' : `${count} rows were`} set aside as no movement: ${words}`
      log.say('LOG_SET_ASIDE', log.place(line), message, 'Nothing, if it is right; otherwise change the mapping.')
    }
  }

  /** A column that was mixed up has a new value in every row; then the rest are counted together. */
  #keyFor(key: string, words: string): string {
    return this.#reasons.has(key) || this.#reasons.size < MOST_REASONS ? key : words
  }
}

const MOST_REASONS = 100
