// Files as the house wants them: small, opened by what they are for, Cypher apart from TypeScript, no drawers.

import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeOf, filesEnding, ROOT, textOf } from './sources.ts'

const sources = filesEnding('.ts', '.tsx').filter((file) => !file.endsWith('.d.ts'))
const cypher = filesEnding('.cypher')

describe('a source file', () => {
  test('has at most 250 lines', () => {
    const long = [...sources, ...cypher].filter((file) => textOf(file).split('\n').length > 251)
    expect(long).toEqual([])
  })

  test('opens by saying what it is for', () => {
    // The sibling of a .cypher file is opened by that file's own header.
    const silent = sources.filter((file) => !textOf(file).startsWith('// ') && !hasCypher(file))
    expect(silent).toEqual([])
  })

  test('is no drawer: its name says what is inside', () => {
    const drawers = /^(utils?|helpers?|common|shared|misc|types|index|manager|service|processor)\.tsx?$/i
    expect(sources.filter((file) => drawers.test(basename(file)))).toEqual([])
  })

  test('re-exports nothing: one thing has one place', () => {
    expect(sources.filter((file) => /^export\s+(\*|\{[^}]*\})\s+from\s/m.test(codeOf(file)))).toEqual([])
  })

  test('has no test that is skipped or alone, and no note to do something later', () => {
    const marks = /\b(test|it|describe)\.(skip|only|todo)\b|\b(TODO|FIXME|XXX)\b/
    const ours = sources.filter((file) => file !== 'test/house/files.test.ts')
    expect(ours.filter((file) => marks.test(textOf(file)))).toEqual([])
  })
})

describe('a question of the graph', () => {
  const ours = sources.filter((file) => !file.startsWith('test/'))
  const questions = cypher.filter((file) => /^(cypher|test\/cypher)\/(read|write)\//.test(file))

  test('has its .ts beside it', () => {
    const alone = questions.filter((file) => file.startsWith('cypher/') && !existsSync(join(ROOT, siblingOf(file))))
    expect(alone).toEqual([])
  })

  test('is asked by a .ts only when its .cypher is there', () => {
    const asking = sources.filter((file) => file.startsWith('cypher/') && /\bquestion</.test(codeOf(file)))
    const alone = asking.filter((file) => file !== 'cypher/driver/question.ts' && !hasCypher(file))
    expect(alone).toEqual([])
  })

  test('says in its first line what it answers', () => {
    expect(questions.filter((file) => !textOf(file).startsWith('// '))).toEqual([])
  })

  test('gets its values as parameters: nothing is pasted into it', () => {
    const pasting = ours.filter((file) =>
      /textOf\([^)]*\)\s*\.\s*replace|\.cypher['"`]?\)?\.replace/.test(codeOf(file)),
    )
    expect(pasting).toEqual([])
  })

  test('stands in a .cypher file and never in TypeScript', () => {
    const clause = /['"`]\s*(MATCH|MERGE|UNWIND|OPTIONAL MATCH|CREATE|CALL|DETACH DELETE|RETURN)\s+[(${a-z]/
    const raw = ours.filter((file) => clause.test(codeOf(file)))
    expect(raw).toEqual([])
  })
})

function siblingOf(file: string): string {
  return file.replace(/\.cypher$/, '.ts')
}

function hasCypher(file: string): boolean {
  return existsSync(join(ROOT, file.replace(/\.ts$/, '.cypher')))
}
