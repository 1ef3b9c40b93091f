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
  return { mapping: file.name, reads: (name) => !MAPPINGS.test(name) && patterns.some((one) => isNamed(name, one)) }
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

/** A pattern without an ending stands for a log of any shape; any file may be packed. */
function isNamed(name: string, pattern: string): boolean {
  const plain = name.replace(/\.gz$/, '')
  const stem = plain.replace(/\.(csv|tsv|txt|log|ndjson|jsonl|json|xes|xml)$/, '')
  if (/\.[A-Za-z0-9]+\*?$/.test(pattern)) return fits(plain, pattern) || fits(name, pattern)
  return stem !== plain && (fits(stem, pattern) || fits(plain, pattern))
}

/** `*` is any text, `?` one letter. Goes back to the last star only, so a pattern of many costs no more than both lengths. */
function fits(text: string, pattern: string): boolean {
  let [at, of, star, mark] = [0, 0, -1, 0]
  while (at < text.length) {
    if (pattern[of] === '*') [star, mark, of] = [of, at, of + 1]
    else if (pattern[of] === '?' || pattern[of] === text[at]) [at, of] = [at + 1, of + 1]
    else if (star >= 0) [mark, at, of] = [mark + 1, mark + 1, star + 1]
    else return false
  }
  return [...pattern.slice(of)].every((letter) => letter === '*')
}
