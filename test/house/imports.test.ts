// The plan of the house, as absences: which folder may know which. web → server → seed → cypher, and inside the server
// what architecture says. A new folder must be given its line here.

import { describe, expect, test } from 'vitest'
import { filesEnding, importsOf } from './sources.ts'

const files = filesEnding('.ts', '.tsx', '.js')

/** The packages to the right of each: what it may import. */
const RIGHT_OF: Readonly<Record<string, readonly string[]>> = {
  cypher: [],
  seed: ['cypher'],
  server: ['seed', 'cypher'],
  web: [],
  test: ['web', 'server', 'seed', 'cypher'],
}

/** Folders of the server, and which of its other folders each may import. */
const SERVER: Readonly<Record<string, readonly string[]>> = {
  trace: [],
  exposure: ['trace'],
  audit: [],
  guard: [],
  neo4j: [],
  lot: [],
  case: ['audit', 'guard', 'exposure', 'lot', 'trace'],
  map: ['case', 'guard', 'trace'],
  steward: ['case', 'guard', 'lot', 'map'],
  graphql: ['case', 'map', 'guard', 'exposure', 'lot', 'steward', 'trace'],
  page: [],
  http: ['case', 'graphql', 'guard', 'page'],
  'main.ts': ['audit', 'case', 'exposure', 'graphql', 'guard', 'http', 'lot', 'page'],
  command: ['audit', 'case', 'exposure', 'guard', 'main.ts', 'map', 'neo4j', 'page', 'trace'],
}

/** How any folder ends a command with one line, and where a typed path lies. They know nothing themselves. */
const ANYBODYS = ['server/command/refusal.ts', 'server/command/userPath.ts']

const edges = files.flatMap((file) =>
  importsOf(file).flatMap(({ file: target }) => (target === null ? [] : [{ file, target }])),
)

describe('the plan of the house', () => {
  test('web knows the schema and nothing else of ours', () => {
    const wrong = edges.filter(({ file, target }) => file.startsWith('web/') && !target.startsWith('web/'))
    expect(wrong.filter(({ target }) => target !== 'server/graphql/schema.graphql')).toEqual([])
  })

  test('nothing is imported against the direction web → server → seed → cypher', () => {
    const wrong = edges.filter(({ file, target }) => {
      const [from = '', to = ''] = [file.split('/')[0], target.split('/')[0]]
      return from !== to && !RIGHT_OF[from]?.includes(to)
    })
    expect(wrong).toEqual([])
  })

  test('one package reaches another through its door, not through a path', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((one) => one.name.startsWith('.') && one.file?.split('/')[0] !== file.split('/')[0])
        .map((one) => `${file} imports ${one.name}`),
    )
    expect(wrong).toEqual([])
  })

  test('inside the server each folder knows only those below it', () => {
    const wrong = edges.filter(({ file, target }) => {
      if (!file.startsWith('server/') || !target.startsWith('server/') || ANYBODYS.includes(target)) return false
      const [from = '', to = ''] = [file.split('/')[1], target.split('/')[1]]
      return from !== to && !SERVER[from]?.includes(to)
    })
    expect(wrong).toEqual([])
  })

  test('every folder of the server has its line in the plan', () => {
    const folders = new Set(files.filter((file) => file.startsWith('server/')).map((file) => file.split('/')[1] ?? ''))
    expect([...folders].filter((folder) => !(folder in SERVER))).toEqual([])
  })

  test('cypher/model imports nothing but itself', () => {
    const wrong = files
      .filter((file) => file.startsWith('cypher/model/'))
      .flatMap((file) => importsOf(file).map((one) => `${file} imports ${one.file ?? one.name}`))
      .filter((line) => !line.includes('imports cypher/model/'))
    expect(wrong).toEqual([])
  })

  test('only cypher/driver opens the driver', () => {
    const wrong = files.filter(
      (file) =>
        !file.startsWith('cypher/driver/') &&
        importsOf(file).some((one) => one.name === 'neo4j-driver' && !one.typeOnly),
    )
    expect(wrong).toEqual([])
  })
})
