// `pnpm schema`: writes server/graphql/schema.graphql, our contract with the page and with analysts. test/house prints
// it again and compares, so a change of the schema is always a reviewed change of that file.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

export const SCHEMA_FILE = fileURLToPath(new URL('./schema.graphql', import.meta.url))

/** The schema as text, sorted, with a last newline. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(SCHEMA_FILE, printedSchema())
  process.stdout.write('server/graphql/schema.graphql written\n')
}
