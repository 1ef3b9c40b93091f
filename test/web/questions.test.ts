// What the page asks must be what the server answers: the types of its documents come from the server's schema, and the
// query it gives to copy must run.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { whyQuery } from '@suyuan/web/trace/whyQuery.ts'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../house/sources.ts'

const SCHEMA = join(ROOT, 'server/graphql/schema.graphql')
const GQL_TADA = join(ROOT, 'web/node_modules/.bin/gql.tada')

describe('the page', () => {
  test('types its questions from the schema that the server prints today', () => {
    const folder = mkdtempSync(join(tmpdir(), 'suyuan-web-'))
    const made = join(folder, 'graphql-env.d.ts')
    const plugin = { name: 'gql.tada/ts-plugin', schema: SCHEMA, tadaOutputLocation: made }
    const project = join(folder, 'tsconfig.json')
    writeFileSync(project, JSON.stringify({ compilerOptions: { plugins: [plugin] }, files: [] }))
    execFileSync(GQL_TADA, ['generate-output', '--tsconfig', project], { cwd: join(ROOT, 'web'), stdio: 'pipe' })
    const current = readFileSync(join(ROOT, 'web/graphql/graphql-env.d.ts'), 'utf8')
    const fresh = readFileSync(made, 'utf8')
    rmSync(folder, { recursive: true })
    expect(current === fresh, 'run `pnpm --filter @suyuan/web graphql`').toBe(true)
  })

  test('gives a query to copy that the server takes, and that cannot be broken out of', () => {
    const schema = buildSchema(readFileSync(SCHEMA, 'utf8'))
    for (const grain of ['HOLDER', 'ACTOR', 'ACT']) {
      expect(validate(schema, parse(whyQuery('c-1', grain)))).toEqual([])
    }
    expect(validate(schema, parse(whyQuery('") { key } } mutation { deleteCase(case: "x', 'HOLDER')))).toEqual([])
  })
})
