// Whether a process that a file speaks of still lives, and is still the same one: numbers of processes are used again, so
// the time of its start is compared too.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface ProcessMark {
  readonly pid: number
  /** What the system says of its start; null where the system does not tell. */
  readonly started: string | null
}

/** The mark of a running process. */
export function markOf(pid: number): ProcessMark {
  return { pid, started: startOf(pid) }
}

/** True while the very process that was marked runs. */
export function isAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0)
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return mark.started === null || startOf(mark.pid) === mark.started
}

/** Waits until the process is gone, at most `ms`; true when it is. */
export async function gone(mark: ProcessMark, ms: number): Promise<boolean> {
  for (let waited = 0; isAlive(mark); waited += 100) {
    if (waited >= ms) return false
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return true
}

function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // After the name in brackets, which may hold anything, the start is the 20th word; a zombie ('Z') runs no more.
    const words = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return words[0] === 'Z' ? 'gone' : (words[19] ?? null)
  } catch {
    return startByPs(pid)
  }
}

function startByPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
