// Cells that rows of several tables have: times, ids, and what must be given. Each helper refuses the row itself, with
// place, reason and remedy, so that a reader only has to stop. Used by the readers of native/.

import type { Reading } from '../reading.ts'
import type { RowLog } from '../rowLog.ts'
import { instantOf } from '../text/instant.ts'

/** Epoch ms of a time cell, or null after refusing the row. */
export function time(text: string, field: string, line: number, log: RowLog, reading: Reading): number | null {
  const at = instantOf(text, reading.timezone)
  if (typeof at === 'number') return at
  if (text === '') missing(field, line, log)
  else if (at === 'NO_ZONE') {
    log.refuse(
      'TIME_ZONE',
      log.place(line, field),
      `\`${field}\` has no zone`,
      'Add Z or an offset, or name the zone with --timezone.',
    )
  } else {
    log.refuse('TIME_BAD', log.place(line, field), `\`${field}\` is no time`, 'Write it as 2025-03-01T08:00:00+08:00.')
  }
  return null
}

/** Refuses the row for a field that must be given. */
export function missing(field: string, line: number, log: RowLog): void {
  log.refuse(
    'FIELD_MISSING',
    log.place(line, field),
    `\`${field}\` is missing`,
    'Give it; the row says nothing without it.',
  )
}

/** False after refusing the row for an id that is too long or holds hidden characters. */
export function isSoundId(text: string, field: string, line: number, log: RowLog): boolean {
  if (text.length > LONGEST_ID) {
    log.refuse(
      'TEXT_TOO_LONG',
      log.place(line, field),
      `\`${field}\` is longer than ${LONGEST_ID} characters`,
      'Shorten it.',
    )
    return false
  }
  if (!PLAIN.test(text) && HIDDEN.test(text)) {
    log.refuse(
      'TEXT_CONTROL',
      log.place(line, field),
      `\`${field}\` holds control or direction characters`,
      'Remove them.',
    )
    return false
  }
  return true
}

const LONGEST_ID = 400
const HIDDEN = /[\p{Cc}\p{Cf}]/u
const PLAIN = /^[\x20-\x7e]*$/
