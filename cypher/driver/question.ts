// A Question is one `.cypher` file with the type of its parameters and the schema of its rows. The sibling `.ts` of each
// `.cypher` makes one; runRead.ts and runWrite.ts run it. The text is read from disk once, when first asked.

import { readFileSync } from 'node:fs'
import type { ZodType } from 'zod'

declare const parameters: unique symbol

export interface Question<Params extends object, Row> {
  /** Folder and file, for example `holder/holdersAsOf`: what logs, errors and the database's own lists call it. */
  readonly name: string
  readonly mode: 'READ' | 'WRITE'
  readonly file: URL
  readonly row: ZodType<Row>
  readonly [parameters]?: (params: Params) => void
}

/**
 * Declares the Question in `file`. Its mode follows from the folder: what lies under `write/` may write, nothing else.
 * Reads nothing yet, so importing a sibling costs nothing.
 */
export function question<Params extends object, Row>(file: URL, row: ZodType<Row>): Question<Params, Row> {
  const path = file.pathname.split('/')
  return {
    name: path
      .slice(-2)
      .join('/')
      .replace(/\.cypher$/, ''),
    mode: path.at(-3) === 'write' ? 'WRITE' : 'READ',
    file,
    row,
  }
}

/** The text of the Question, comments and all. Throws when the file is not there. */
export function textOf(asked: { readonly file: URL }): string {
  const key = asked.file.href
  const known = texts.get(key)
  if (known !== undefined) return known
  const text = readFileSync(asked.file, 'utf8')
  texts.set(key, text)
  return text
}

const texts = new Map<string, string>()
