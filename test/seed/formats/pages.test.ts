// The page of each format has a complete example, and the example loads: no page may promise what its reader does not do.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checked } from '../../builders/checked.ts'

const formats = fileURLToPath(new URL('../../../seed/formats/', import.meta.url))
/** Folders of `seed/formats` that read no format of their own: texts, lineage of two formats, leaked rows of no file's. */
const NO_FORMAT = ['text', 'lineage', 'rows']
const folders = readdirSync(formats, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !NO_FORMAT.includes(entry.name))
  .map(({ name }) => name)

describe.each(folders)('The page of %s', (folder) => {
  it('has an example that loads without an error or a warning, and holds what the page says', async () => {
    expect(existsSync(`${formats}${folder}/README.md`)).toBe(true)
    const { counts, ...files } = blocksOf(readFileSync(`${formats}${folder}/README.md`, 'utf8'))
    expect(Object.keys(files).length).toBeGreaterThan(0)
    const report = await checked(files)
    expect(report.findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    expect(report.counts).toMatchObject(JSON.parse(counts ?? 'null'))
    expect(report.input.rows).toBe(report.input.stored)
  })
})

/** Blocks with a name on the line before them: `name`, an empty line, the fence. */
function blocksOf(page: string): Record<string, string> {
  return Object.fromEntries(
    [...page.matchAll(/^`([\w.-]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}
