// The audit: an append-only file of JSON lines in the data folder, outside the database, each with the hash of the one
// before. An append returns when the line is on the disk. Whoever cannot append must not answer (case/audited.ts).
// It is no part of the graph, and no command of ours deletes from it.

import { appendFileSync, mkdirSync } from 'node:fs'
import { type FileHandle, open, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, hashOf, lineOf } from './entry.ts'
import { verifyAudit } from './verifyAudit.ts'

export type Note = Omit<Entry, 'seq' | 'at' | 'prev'>

export interface Audit {
  /** Appends a line and syncs it to the disk; gives its number. Throws AuditBroken when that fails, and ever after. */
  readonly append: (note: Note) => Promise<number>
  readonly close: () => Promise<void>
}

/** The audit cannot be trusted or written. */
export class AuditBroken extends Error {
  override readonly name = 'AuditBroken'
}

/**
 * Opens the audit in `folder`/audit, after verifying all of it. A last line torn by a crash is moved to a file beside it,
 * said through `warn` and noted in the audit. Throws AuditBroken when the chain does not hold.
 */
export async function openAudit(folder: string, now: () => number, warn: (message: string) => void): Promise<Audit> {
  mkdirSync(join(folder, 'audit'), { recursive: true, mode: 0o700 })
  const file = join(folder, 'audit', 'audit.jsonl')
  const verified = await verifyAudit(file)
  if (verified.broken) {
    const { line, reason } = verified.broken
    throw new AuditBroken(
      `${file}:${line} does not hold: ${reason}. Keep the file as evidence and move it away to begin a new one.`,
    )
  }
  if (verified.torn > 0) {
    await moveTorn(file, verified.bytes, now())
    warn(`the last audit line was torn by a crash (${verified.torn} bytes); it was moved to a file beside the audit`)
  }
  const audit = appender(await open(file, 'a', 0o600), verified.lines, verified.last, now)
  if (verified.torn > 0) {
    const counts = { bytes: verified.torn }
    await audit.append({
      action: 'auditRecovered',
      phase: 'success',
      of: null,
      member: null,
      door: 'SERVER',
      case: null,
      counts,
      code: null,
    })
  }
  return audit
}

function appender(handle: FileHandle, lines: number, hash: string, now: () => number): Audit {
  let seq = lines
  let last = hash
  let broken = false
  let queue: Promise<unknown> = Promise.resolve()
  const write = async (note: Note): Promise<number> => {
    if (broken) throw new AuditBroken('the audit failed before and is closed until the next start')
    const { action, phase, of, member, door, counts, code, about } = note
    const at = new Date(now()).toISOString()
    const line = lineOf({
      seq: seq + 1,
      at,
      action,
      phase,
      of,
      member,
      door,
      case: note.case,
      counts,
      code,
      about,
      prev: last,
    })
    try {
      await handle.appendFile(`${line}\n`)
      await handle.datasync()
    } catch (error) {
      // How much reached the disk is unknown, so nothing more may be chained to it; the next start finds out.
      broken = true
      throw new AuditBroken('the audit cannot be written', { cause: error })
    }
    seq += 1
    last = hashOf(line)
    return seq
  }
  return {
    append: (note) => {
      // One after the other: a line needs the hash of the one before.
      const done = queue.then(() => write(note))
      queue = done.catch(() => undefined)
      return done
    },
    close: async () => {
      await queue
      broken = true
      await handle.close()
    },
  }
}

async function moveTorn(file: string, bytes: number, at: number): Promise<void> {
  const handle = await open(file, 'r')
  const all = await handle.readFile()
  await handle.close()
  appendFileSync(`${file}.torn-${at}`, all.subarray(bytes), { mode: 0o600 })
  await truncate(file, bytes)
}
