// The pure folders see no disk, no network, no clock, no chance and no environment: time, chance and limits are
// arguments, so that the same facts give the same answer on every machine.

import { describe, expect, test } from 'vitest'
import { codeOf, filesEnding, importsOf } from './sources.ts'

/** Folders that compute. Hashing and unpacking are arithmetic, so node:crypto and node:zlib may be named per folder. */
const PURE: Readonly<Record<string, readonly string[]>> = {
  'server/trace/': [],
  'server/rules/': [],
  'cypher/model/': [],
  'seed/records/': ['node:crypto'],
  'seed/check/': [],
  'seed/formats/': ['node:crypto', 'node:zlib'],
  'seed/policy/': [],
  'seed/diff/': ['node:crypto'],
  'seed/export/': ['node:crypto'],
  'seed/town/': [],
}

/** The file that opens the folder that was named, and the one that opens what is shipped; all others take bytes. */
const DOORS = ['seed/formats/listFolder.ts', 'seed/formats/mapping/readyMappings.ts']

const WORLD = [/\bDate\.now\b/, /\bnew Date\(\s*\)/, /\bMath\.random\b/, /\bprocess\./, /\bperformance\./, /\bfetch\(/]

const files = filesEnding('.ts').filter((file) => folderOf(file) !== null && !DOORS.includes(file))

describe('a pure folder', () => {
  test('imports no disk, no network, no clock and no driver', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ name }) => name.startsWith('node:') || name.includes('neo4j'))
        .filter(({ name }) => !PURE[folderOf(file) ?? '']?.includes(name))
        .map(({ name }) => `${file} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('reads neither clock nor chance nor environment', () => {
    const wrong = files.flatMap((file) => {
      const code = codeOf(file)
      return WORLD.filter((pattern) => pattern.test(code)).map((pattern) => `${file} has ${pattern.source}`)
    })
    expect(wrong).toEqual([])
  })

  test('of the tracer takes nothing but types and closed lists from the graph', () => {
    const wrong = filesEnding('.ts')
      .filter((file) => file.startsWith('server/trace/'))
      .flatMap((file) => importsOf(file).map((one) => ({ from: file, name: one.name })))
      .filter((one) => one.name.startsWith('@suyuan/') && !one.name.startsWith('@suyuan/cypher/model/'))
    expect(wrong.map((one) => `${one.from} imports ${one.name}`)).toEqual([])
  })
})

function folderOf(file: string): string | null {
  return Object.keys(PURE).find((folder) => file.startsWith(folder)) ?? null
}
