// The GraphQL schema as a contract: the printed file is current, every word is described, nothing answers a stranger.

import { readFileSync } from 'node:fs'
import { printedSchema, SCHEMA_FILE } from '@suyuan/server/graphql/printSchema.ts'
import { schema } from '@suyuan/server/graphql/schema.ts'
import { type GraphQLNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'

const words = Object.values(schema.getTypeMap()).filter((type) => !isBuiltIn(type))

describe('the GraphQL schema', () => {
  test('is the one that schema.graphql shows: run `pnpm schema` after changing a type', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(printedSchema())
  })

  test('describes every type, field, argument and enum value', () => {
    expect(words.flatMap(undescribed)).toEqual([])
  })

  test('lets no object type answer a stranger: each carries the scope `member`', () => {
    const open = words
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .filter((type) => type.name !== 'Node')
      .filter((type) => !scopeOf(type.extensions)?.member)
    expect(open.map((type) => type.name)).toEqual([])
  })

  test('has no list that is neither a page nor short by nature', () => {
    const long = ['holders', 'flows', 'movements', 'cases', 'exhibits']
    const fields = words.filter(isObjectType).flatMap((type) => Object.values(type.getFields()))
    for (const field of fields.filter((one) => long.includes(one.name) && one.args.length > 0)) {
      expect(String(field.type), field.name).toMatch(/Connection!$/)
    }
  })
})

function isBuiltIn(type: GraphQLNamedType): boolean {
  return type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)
}

function undescribed(type: GraphQLNamedType): string[] {
  const names = type.description ? [] : [type.name]
  if (isEnumType(type)) {
    return [...names, ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`]))]
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return names
  for (const field of Object.values(type.getFields())) {
    if (!field.description) names.push(`${type.name}.${field.name}`)
    if ('args' in field) {
      for (const arg of field.args) if (!arg.description) names.push(`${type.name}.${field.name}(${arg.name})`)
    }
  }
  return names
}

function scopeOf(extensions: Readonly<Record<string, unknown>>): { member?: boolean } | null {
  const options = extensions.pothosOptions
  if (typeof options !== 'object' || options === null || !('authScopes' in options)) return null
  const scopes = options.authScopes
  return typeof scopes === 'object' && scopes !== null ? scopes : null
}
