// The JSON Schemas beside the commands are what `pnpm schema` prints today.

import { readFileSync } from 'node:fs'
import { schemaTexts } from '@suyuan/server/command/printSchemas.ts'
import { expect, test } from 'vitest'

test.each([...schemaTexts()])('%s is what the command promises now, not what it promised once', (name, text) => {
  const file = new URL(`../../server/command/schemas/${name}`, import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(text)
})
