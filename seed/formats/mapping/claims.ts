// Which files of a folder a mapping reads: those that its `files` name, or else those that are called like the mapping.
// Used by listFolder.ts, before anything is read.

import type { SourceFile } from '../sourceFile.ts'
import { readDocument } from '../text/document.ts'
import { FileUnreadable } from '../text/unpacked.ts'

export interface Claim {
  /** Name of the mapping file. */
  readonly mapping: string
  readonly reads: (name: string) => boolean
}

/** The claim of a mapping file. One that cannot be read claims by its name: then its logs are not lost sight of. */
export async function claimOf(file: SourceFile): Promise<Claim> {
  const patterns = (await filesIn(file)) ?? [`${stemOf(file.name)}*`]
  const shapes = patterns.map(shapeOf)
  return { mapping: file.name, reads: (name) => shapes.some((shape) => shape.test(name)) && !MAPPINGS.test(name) }
}

export const MAPPINGS = /^mapping.*\.ya?ml(\.gz)?$/

/** `mapping-crm.yml` reads `crm*`; `mapping.yml` alone reads `log*`. */
function stemOf(name: string): string {
  const stem = name
    .replace(/\.gz$/, '')
    .replace(/\.ya?ml$/, '')
    .replace(/^mapping[-_.]*/, '')
  return stem === '' ? 'log' : stem
}

async function filesIn(file: SourceFile): Promise<readonly string[] | null> {
  try {
    const { value } = await readDocument(file)
    if (typeof value !== 'object' || value === null || !('files' in value)) return null
    const files: readonly unknown[] = Array.isArray(value.files) ? value.files : [value.files]
    return files.filter((one) => typeof one === 'string')
  } catch (error) {
    if (error instanceof FileUnreadable) return null
    throw error
  }
}

/** `*` is any text, `?` one letter; a pattern without an ending stands for a log of any shape. */
function shapeOf(pattern: string): RegExp {
  const plain = pattern
    .slice(0, 200)
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.')
  const hasEnding = /\.[A-Za-z0-9]+\*?$/.test(pattern)
  return new RegExp(`^${plain}${hasEnding ? '' : '\\.(csv|tsv|txt|log|ndjson|jsonl|json|xes|xml)'}(\\.gz)?$`)
}
