// The numbered schema files as statements, in order, and what constraints they promise. Reads files, asks no database.

import { readdirSync, readFileSync } from 'node:fs'

export interface SchemaStatement {
  /** File and place in it, for example `001-holder.cypher#2`. */
  readonly name: string
  readonly text: string
}

export interface Promised {
  readonly name: string
  /** Label or relationship type. */
  readonly target: string
  readonly properties: readonly string[]
}

const FOLDER = new URL('.', import.meta.url)

/** All statements, by file number and place in the file. Each is idempotent and runs in a transaction of its own. */
export function schemaStatements(): readonly SchemaStatement[] {
  const files = readdirSync(FOLDER).filter((file) => /^\d{3}-.*\.cypher$/.test(file))
  return files.sort().flatMap((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8')
    const parts = text.replace(/^\s*\/\/.*$/gm, '').split(';')
    const found = parts.map((part) => part.trim()).filter((part) => part !== '')
    return found.map((part, index) => ({ name: `${file}#${index + 1}`, text: part }))
  })
}

const CONSTRAINT =
  /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR (?:\(\w+:(\w+)\)|\(\)-\[\w+:(\w+)\]-\(\)) REQUIRE \(?([\w., ]+?)\)? IS UNIQUE$/

/** The uniqueness constraints among the statements. Throws for a CREATE CONSTRAINT that it cannot read: a bug of ours. */
export function promisedConstraints(): readonly Promised[] {
  return schemaStatements()
    .filter((statement) => statement.text.startsWith('CREATE CONSTRAINT'))
    .map((statement) => {
      const found = CONSTRAINT.exec(statement.text)
      const target = found?.[2] ?? found?.[3]
      if (!found?.[1] || !target || !found[4]) throw new Error(`${statement.name} is not a constraint as written here`)
      const properties = found[4].split(',').map((each) => each.trim().replace(/^\w+\./, ''))
      return { name: found[1], target, properties }
    })
}
