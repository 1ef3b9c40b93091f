// How far `suyuan import` is, on standard error: a bar that moves on a terminal, a line now and then in a log, or an event a
// line for programs (schemas/import-progress.schema.json). Called by import.ts. It neither reads nor stores anything.

import type { FileProgress, ImportProgress } from '@suyuan/seed/load/importProgress.ts'
import type { ImportProgressEvent } from './importProgressSchema.ts'

export const PROGRESS_FORMATS = ['bar', 'lines', 'json'] as const
export type ProgressFormat = (typeof PROGRESS_FORMATS)[number]

export interface ProgressTeller {
  readonly tell: (progress: ImportProgress) => void
  /** Leaves the line of the bar, so that what is said next stands on its own. */
  readonly end: () => void
}

interface Out {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string) => unknown
}

/** `format` null: a bar on a terminal, else lines. `now`: epoch ms UTC. */
export function progressTeller(format: ProgressFormat | null, out: Out, now: () => number): ProgressTeller {
  switch (format ?? (out.isTTY === true ? 'bar' : 'lines')) {
    case 'bar':
      return bar(out, now)
    case 'lines':
      return lines(out, now)
    case 'json':
      return events(out, now)
  }
}

const BAR_MS = 100
const LINES_MS = 10_000
const EVENTS_MS = 250

function bar(out: Out, now: () => number): ProgressTeller {
  const isDue = every(BAR_MS, now)
  let isOpen = false
  const tell = (progress: ImportProgress): void => {
    if (!isDue() && progress.bytesRead < progress.bytesTotal) return
    const done = Math.round(shareOf(progress) * BAR_CELLS)
    const text = `[${'='.repeat(done)}${' '.repeat(BAR_CELLS - done)}] ${wordsOf(progress)}`
    out.write(`\r${text.slice(0, (out.columns ?? 80) - 1)}\u001B[K`)
    isOpen = true
  }
  const end = (): void => {
    if (isOpen) out.write('\n')
    isOpen = false
  }
  return { tell, end }
}

const BAR_CELLS = 20

function lines(out: Out, now: () => number): ProgressTeller {
  const isDue = every(LINES_MS, now)
  return {
    tell: (progress) => {
      if (isDue()) out.write(`suyuan: ${wordsOf(progress)}\n`)
    },
    end: () => undefined,
  }
}

/** An event when a file begins and when it ends, and between them some a second. */
function events(out: Out, now: () => number): ProgressTeller {
  const isDue = every(EVENTS_MS, now)
  const told = new Map<string, FileProgress['state']>()
  return {
    tell: (progress) => {
      const due = isDue()
      for (const file of progress.files) {
        const isNews = file.state !== 'WAITING' && told.get(file.name) !== file.state
        if (!isNews && !(due && file.name === progress.file)) continue
        told.set(file.name, file.state)
        out.write(`${JSON.stringify(eventOf(file, progress))}\n`)
      }
    },
    end: () => undefined,
  }
}

function eventOf(file: FileProgress, progress: ImportProgress): ImportProgressEvent {
  const { bytesRead, bytesTotal, rows, rowsPerSecond, secondsLeft } = progress
  const all = { bytesRead, bytesTotal, rows, rowsPerSecond: whole(rowsPerSecond), secondsLeft: whole(secondsLeft) }
  return { suyuan: 'import-progress/1', file, all }
}

/** True at most once in so many milliseconds, and never at once. */
function every(ms: number, now: () => number): () => boolean {
  let last = now()
  return () => {
    if (now() - last < ms) return false
    last = now()
    return true
  }
}

function wordsOf(progress: ImportProgress): string {
  const { file, bytesRead, bytesTotal, rows, rowsPerSecond, secondsLeft } = progress
  const words = [
    `${Math.floor(100 * shareOf(progress))} %`,
    `${mebibytes(bytesRead)} of ${mebibytes(bytesTotal)} MiB`,
    `${rows} rows`,
  ]
  if (rowsPerSecond !== null) words.push(`${Math.round(rowsPerSecond)} rows/s`)
  if (secondsLeft !== null && secondsLeft > 0) words.push(`${spanText(secondsLeft)} left`)
  return [...words, file].join(', ')
}

/** 0..1 of the bytes. */
function shareOf({ bytesRead, bytesTotal }: ImportProgress): number {
  return bytesTotal === 0 ? 1 : bytesRead / bytesTotal
}

function mebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}

function spanText(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
}

function whole(number: number | null): number | null {
  return number === null ? null : Math.round(number)
}
