// Checks files without a database: from text in memory by way of a temporary folder, or fixtures as they lie. Every test
// of a reader goes through it, so that a change of the readers' shape is a change here.

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type CheckReport, checkFolder } from '@suyuan/seed/check/checkFolder.ts'
import { readMaps } from '@suyuan/seed/diff/readMaps.ts'
import { type Identify, identifyWith } from '@suyuan/seed/identify/identify.ts'
import { mapRows } from '@suyuan/seed/load/mapRows.ts'
import { rivalsAmong } from '@suyuan/seed/load/rivals.ts'
import { NOTHING_KNOWN } from '@suyuan/seed/records/admission.ts'
import type { Mode } from '@suyuan/seed/records/admitMaps.ts'
import { type FolderRecords, recordsFromFolder } from '@suyuan/seed/records/recordsFromFolder.ts'

export const identify: Identify = identifyWith(new Uint8Array(32).fill(9))

export interface Reading {
  readonly mode?: Mode
  readonly timezone?: string
  /** Folder of a map that a database holds already; null: none. */
  readonly stored?: string | null
}

export type Files = Readonly<Record<string, string | Uint8Array>>

export function checked(files: Files, reading: Reading = {}): Promise<CheckReport> {
  return inFolder(files, (folder) => checkFolder(folder, options(reading)))
}

export function recorded(files: Files, reading: Reading = {}): Promise<FolderRecords> {
  return inFolder(files, (folder) => recordsFromFolder(folder, options(reading)))
}

/** Copies of fixtures, together in one folder. */
export async function checkedFixtures(...paths: readonly string[]): Promise<CheckReport> {
  const folder = mkdtempSync(join(tmpdir(), 'suyuan-checked-'))
  try {
    for (const path of paths) copyFileSync(path, join(folder, basename(path)))
    return await checkFolder(folder, options({}))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export async function checkedPath(path: string, reading: Reading = {}): Promise<CheckReport> {
  if (reading.stored == null) return checkFolder(path, options(reading))
  const { maps } = await readMaps(reading.stored, options(reading))
  const others = maps.flatMap((map) =>
    mapRows([map]).map((row) => ({ ...row, key: row.id, source: map.name, formats: [map.format] })),
  )
  return checkFolder(path, {
    ...options(reading),
    known: { ...NOTHING_KNOWN, rivalsOf: rivalsAmong(others, () => false) },
  })
}

function options({ mode = 'lenient', timezone }: Reading): Parameters<typeof checkFolder>[1] {
  return { identify, timezone: timezone ?? null, mode }
}

async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'suyuan-checked-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
