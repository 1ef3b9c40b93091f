// Recognises the files of a folder by name (formats.md A), or by their first lines where the name says nothing, and puts
// them in the order in which they must be read: maps first, then people, batches, movements. Called by readFolder.ts and
// by whoever needs the sizes.

import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Finding } from '@suyuan/cypher/model/finding.ts'
import { finding } from '../check/codes.ts'
import { shown } from '../check/shown.ts'
import { type Claim, claimOf, MAPPINGS } from './mapping/claims.ts'
import { recogniseFile } from './recogniseFile.ts'
import type { SourceFile } from './sourceFile.ts'

/**
 * In the order of reading. A document (YAML, JSON) says by its content what it is; `events` are OpenLineage, one a line;
 * a `sheet` holds records of processing. All three make maps. A `log` is read through a `mapping`.
 */
export const FILE_KINDS = [
  'document',
  'events',
  'sheet',
  'mapping',
  'subjects',
  'attributes',
  'canaries',
  'batches',
  'movements',
  'log',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

export interface FolderFile {
  readonly kind: FileKind
  /** True when its name, or the user, says that it is ours: then content that is not ours is an error. */
  readonly claimed: boolean
  /** Name of the mapping that a log is read through; null for other files. */
  readonly mapping: string | null
  readonly source: SourceFile
}

export interface Listing {
  /** Sorted by kind, then name. */
  readonly files: readonly FolderFile[]
  readonly bytesTotal: number
  /** Files that are not read. */
  readonly findings: readonly Finding[]
  /** Policies over paths (formats.md knows none): no facts, so they are not among `files`. See seed/policy. */
  readonly policies: readonly SourceFile[]
  /** A table asked for by itself whose name is none of ours: leaked rows, most likely. It is not among `files`. */
  readonly lone: SourceFile | null
}

/** The path is neither a folder nor a file that can be read. */
export class FolderUnusable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FolderUnusable'
  }
}

/** Lists a folder (not those in it), or a lone file as if it were alone in one. Throws FolderUnusable. */
export async function listFolder(path: string): Promise<Listing> {
  const facts = await stat(path).catch((error: unknown) => {
    throw unusable(path, error)
  })
  if (facts.isFile()) return listSources([sourceOf(basename(path), path, facts.size)], true)
  if (!facts.isDirectory()) throw new FolderUnusable(`${path} is neither a folder nor a file.`)
  const found: SourceFile[] = []
  const lost: string[] = []
  const names = await readdir(path).catch((error: unknown) => {
    throw unusable(path, error)
  })
  for (const name of names.sort()) {
    const inside = await stat(join(path, name)).catch(() => null)
    // A link that leads nowhere, or a file that was deleted meanwhile.
    if (inside === null) lost.push(name)
    else if (inside.isFile()) found.push(sourceOf(name, join(path, name), inside.size))
    else if (inside.isDirectory() && !IGNORED.test(name)) found.push(sourceOf(`${name}/`, join(path, name), 0))
  }
  const listed = await listSources(found, false)
  return lost.length === 0 ? listed : { ...listed, findings: [...listed.findings, ...lost.map(unreadable)] }
}

const TABLES = /^(movements|batches|subjects|attributes|canaries).*\.csv(\.gz)?$/
const LOGS = /^movements.*\.ndjson(\.gz)?$/
const MAPS = /^map.*\.ya?ml(\.gz)?$/
const POLICIES = /^policy.*\.ya?ml(\.gz)?$/
const TABLE = /\.(csv|tsv|txt|xlsx)(\.gz)?$/i
const DOCUMENTS = /\.(ya?ml|json|jsonld)(\.gz)?$/
// The leak and its truth are no facts of the town; notes, hidden files and folders are nobody's data.
const IGNORED = /^(leak\.|truth|\.|README|LICENSE|NOTICE)|\.md$|~$/

/**
 * Lists files that are no folder of a disk: those that were dropped on a page. `alone`: the user named the one file there
 * is, so that content which is not ours is an error.
 */
export async function listSources(found: readonly SourceFile[], alone: boolean): Promise<Listing> {
  const files: FolderFile[] = []
  const policies: SourceFile[] = []
  let lone: SourceFile | null = null
  const findings: Finding[] = []
  const claims: Claim[] = []
  for (const one of found) if (MAPPINGS.test(one.name)) claims.push(await claimOf(one))
  for (const source of found) {
    const mapping = isNative(source.name) ? null : (claims.find(({ reads }) => reads(source.name))?.mapping ?? null)
    const kind = mapping === null ? await kindOf(source, alone) : 'log'
    if (POLICIES.test(source.name)) policies.push(source)
    else if (kind !== null)
      files.push({ kind, claimed: alone || kind !== 'document' || MAPS.test(source.name), mapping, source })
    else if (alone && TABLE.test(source.name)) lone = source
    else if (alone || !IGNORED.test(source.name)) findings.push(unknown(source.name))
  }
  const order = (file: FolderFile): number => FILE_KINDS.indexOf(file.kind)
  files.sort((a, b) => order(a) - order(b) || (a.source.name < b.source.name ? -1 : 1))
  const bytesTotal = files.reduce((sum, { source }) => sum + source.bytesTotal, 0)
  return { files, bytesTotal, findings, policies, lone }
}

function sourceOf(name: string, path: string, bytes: number): SourceFile {
  return { name, bytesTotal: bytes, open: () => createReadStream(path, { highWaterMark: 1 << 20 }) }
}

/** A name of ours is read as ours, whatever a mapping claims; a folder is no file. */
function isNative(name: string): boolean {
  const patterns = [TABLES, LOGS, MAPS, MAPPINGS, POLICIES]
  return name.endsWith('/') || patterns.some((pattern) => pattern.test(name))
}

/** By name where the name is one of ours, else by the first lines. */
async function kindOf(file: SourceFile, alone: boolean): Promise<FileKind | null> {
  const table = TABLES.exec(file.name)?.[1]
  if (table !== undefined) return FILE_KINDS.find((kind) => kind === table) ?? null
  if (LOGS.test(file.name)) return 'movements'
  if (MAPPINGS.test(file.name)) return 'mapping'
  if (file.name.endsWith('/') || (IGNORED.test(file.name) && !alone)) return null
  const isDocument = DOCUMENTS.test(file.name) && !IGNORED.test(file.name)
  if (isDocument && !/\.json(\.gz)?$/.test(file.name)) return 'document'
  return (await recogniseFile(file)) ?? (isDocument ? 'document' : null)
}

function unknown(name: string): Finding {
  const what = name.endsWith('/')
    ? 'A folder inside the folder is not read'
    : 'The file is not read: its name is none that Suyuan knows'
  return finding(
    'FILE_UNKNOWN',
    { file: name, line: null, field: null },
    `${what} ${shown(name)}`,
    'Rename it after formats.md part A if it belongs here.',
  )
}

function unreadable(name: string): Finding {
  return finding(
    'FILE_BROKEN',
    { file: name, line: null, field: null },
    'The file cannot be opened: it leads nowhere, or may not be read',
    'Mend the link, or take it out of the folder.',
  )
}

/** Missing, forbidden, a file where a folder should be: something to say in one line. Anything else is a bug. */
function unusable(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  return new FolderUnusable(
    error.code === 'ENOENT' ? `There is no folder or file ${path}.` : `${path} cannot be read (${String(error.code)}).`,
  )
}
