// Our own source files, for the tests of the house: paths relative to the root, texts, and what each file imports.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PACKAGES = ['cypher', 'seed', 'server', 'web', 'test']
const NOT_OURS = ['node_modules', 'dist', 'lib', 'fixtures', '.out']

export interface Import {
  /** As written. */
  readonly name: string
  /** `server/trace/trace.ts` for what is ours, else null. */
  readonly file: string | null
  readonly typeOnly: boolean
}

/** Paths of our files with one of these endings, sorted. */
export function filesEnding(...endings: readonly string[]): string[] {
  return PACKAGES.flatMap((folder) => below(join(ROOT, folder)))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .sort()
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** Comments taken out: what is left is what runs. */
export function codeOf(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a file imports, statically or not. */
export function importsOf(file: string): Import[] {
  return [...codeOf(file).matchAll(IMPORT)].map((found) => {
    const name = found[2] ?? found[3] ?? ''
    return { name, file: oursIn(file, name), typeOnly: found[1] !== undefined }
  })
}

function oursIn(file: string, name: string): string | null {
  if (name.startsWith('.')) return posix.normalize(posix.join(dirname(file), name))
  return name.startsWith('@suyuan/') ? name.slice('@suyuan/'.length) : null
}

function below(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !NOT_OURS.includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]))
}
