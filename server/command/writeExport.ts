// Puts the files of an export into a new folder: all of them or none. Called by export.ts.

import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ExportFile } from '@suyuan/seed/export/lost.ts'
import { Refusal } from './refusal.ts'

/** For this user only. Throws Refusal: exit 1 when the folder holds anything, exit 2 when it cannot be written. */
export function writeExport(out: string, files: readonly ExportFile[]): void {
  if (entriesOf(out) > 0) throw new Refusal(`${out} is not empty: name a new folder`, 1)
  const partial = `${out}.partial-${process.pid}`
  try {
    for (const { path, text } of files) {
      const target = join(partial, path)
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
      writeFileSync(target, text, { mode: 0o600 })
    }
    rmdirSyncIfThere(out)
    renameSync(partial, out)
  } catch (error) {
    // Half an export would look like a whole one.
    rmSync(partial, { recursive: true, force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    throw code === null ? error : new Refusal(`${out} cannot be written (${code}): nothing was exported`, 2)
  }
}

function entriesOf(folder: string): number {
  try {
    return readdirSync(folder).length
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT') return 0
    throw new Refusal(`${folder} cannot be a folder of an export (${String(code)})`, 1)
  }
}

function rmdirSyncIfThere(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}
