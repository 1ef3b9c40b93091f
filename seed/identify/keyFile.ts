// The master key at rest: a file of 32 random bytes that only its owner can read. SUYUAN_KEY_FILE names one, otherwise
// it is made in the data folder on first use. Whoever loses the key cannot match new rows to what is stored; whoever
// leaks it gives every phone number away. It is never in the database and never printed.

import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MASTER_KEY_BYTES } from './identify.ts'

/** The key file that was named or found cannot be used; the message says what to do. */
export class KeyUnusable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'KeyUnusable'
  }
}

/**
 * The master key: from `named` (what SUYUAN_KEY_FILE said; must exist) or, when that is null or empty, from `master.key`
 * in the data folder, which is created with 32 random bytes and mode 0600. Two processes that create it at once end
 * with one key. Throws KeyUnusable when the file is missing, of another length, or readable by others.
 */
export function masterKey(dataFolder: string, named: string | null): Uint8Array {
  if (named !== null && named !== '') return readKey(named)
  const path = join(dataFolder, 'master.key')
  return exists(path) ? readKey(path) : createKey(dataFolder, path)
}

function createKey(dataFolder: string, path: string): Uint8Array {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(8).toString('hex')}`
  writeFileSync(draft, randomBytes(MASTER_KEY_BYTES), { mode: 0o600, flag: 'wx', flush: true })
  try {
    // A hard link fails when the name is taken, and shows the whole file or nothing: the first one wins.
    linkSync(draft, path)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readKey(path)
}

function readKey(path: string): Uint8Array {
  let key: Uint8Array
  try {
    key = readFileSync(path)
  } catch (error) {
    if (isCode(error, 'ENOENT'))
      throw new KeyUnusable(`The key file ${path} does not exist. Name an existing one in SUYUAN_KEY_FILE.`)
    if (isCode(error, 'EACCES'))
      throw new KeyUnusable(`The key file ${path} may not be read by this user. Change its owner.`)
    throw error
  }
  if (key.length !== MASTER_KEY_BYTES) {
    throw new KeyUnusable(
      `The key file ${path} has ${key.length} bytes and must have ${MASTER_KEY_BYTES}. Restore it from its backup.`,
    )
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new KeyUnusable(`The key file ${path} can be read by others. Run: chmod 600 ${path}`)
  }
  return key
}

function exists(path: string): boolean {
  try {
    statSync(path)
    return true
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
