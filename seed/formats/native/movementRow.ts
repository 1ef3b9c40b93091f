// One movement row of formats.md A2, whatever file it stood in: texts in, a Draft or a refusal out. Called by
// movementsCsv.ts and movementsNdjson.ts. Whether its holders, flow and people exist is decided later, in admission.ts.

import { MOVEMENT_KINDS, type MovementKind } from '@suyuan/cypher/model/movement.ts'
import { meant } from '../../check/nearest.ts'
import { shown } from '../../check/shown.ts'
import { sayUnknown } from '../categoryLists.ts'
import type { People } from '../people.ts'
import type { Reading } from '../reading.ts'
import type { RowLog } from '../rowLog.ts'
import type { RawMovement } from './rawMovement.ts'
import { isSoundId, missing, time } from './rowFields.ts'

const KINDS = new Map<string, MovementKind>(MOVEMENT_KINDS.map((kind) => [kind, kind]))
const ID_FIELDS = ['id', 'from', 'to', 'actor', 'via', 'batch', 'ticket'] as const

/** Keeps or refuses the row in the log, exactly once. */
export function readMovement(raw: RawMovement, line: number, log: RowLog, reading: Reading, people: People): void {
  const at = time(raw.at, 'at', line, log, reading)
  if (at === null) return
  const until = raw.until === '' ? null : time(raw.until, 'until', line, log, reading)
  if (until === null && raw.until !== '') return
  if (until !== null && until < at) {
    log.refuse(
      'INTERVAL_ORDER',
      log.place(line, 'until'),
      '`until` is before `at`',
      'Write the later time as `until`, or leave it out.',
    )
    return
  }
  const kind = KINDS.get(raw.kind)
  if (kind === undefined) {
    if (raw.kind === '') missing('kind', line, log)
    else
      log.refuse(
        'WORD_UNKNOWN',
        log.place(line, 'kind'),
        `${shown(raw.kind)} is no kind of movement`,
        meant(raw.kind, MOVEMENT_KINDS, `Use one of ${MOVEMENT_KINDS.join(' ')}.`),
      )
    return
  }
  if (!endsAreSound(raw, kind, line, log)) return
  if (raw.categories.bad !== null) {
    log.refuse(
      'CATEGORY_TEXT',
      log.place(line, 'categories'),
      `${shown(raw.categories.bad)} is no category`,
      'Write dotted keys, separated by semicolons.',
    )
    return
  }
  const volume = raw.volume === '' ? null : Number(raw.volume)
  if (volume !== null && !(volume >= 0 && volume < Number.POSITIVE_INFINITY)) {
    log.refuse(
      'FIELD_TYPE',
      log.place(line, 'volume'),
      '`volume` is no number of 0 or more',
      'Write a number, or leave it out.',
    )
    return
  }
  const who = people.of(raw.who, line, log)
  if (who === null) return
  if (who.length === 0 && raw.namesSubject) {
    log.refuse(
      'IDENTIFIER_EMPTY',
      log.place(line, 'subject'),
      'The subject has no identifier that is read',
      'Give one of the identifier kinds, or leave `subject` out.',
    )
    return
  }
  if (raw.categories.keys.length === 0 && kind !== 'DELETE' && reading.isNews(`no categories ${log.file}`)) {
    log.say(
      'CATEGORY_NONE',
      log.place(line, 'categories'),
      'The movement carries no category; more rows of this file may lack them too',
      'Say what was carried: a movement without categories explains no leak.',
    )
  }
  if (raw.categories.unknown.length > 0) sayUnknown(raw.categories, log.place(line, 'categories'), log, reading)
  log.keep({
    word: 'movement',
    where: log.place(line),
    movement: {
      id: textOrNull(raw.id),
      at,
      until,
      kind,
      from: textOrNull(raw.from),
      to: textOrNull(raw.to),
      actor: textOrNull(raw.actor),
      categories: raw.categories.keys,
      via: textOrNull(raw.via),
      who,
      batch: textOrNull(raw.batch),
      ticket: textOrNull(raw.ticket),
      volume,
      note: textOrNull(raw.note),
    },
  })
}

function endsAreSound(raw: RawMovement, kind: MovementKind, line: number, log: RowLog): boolean {
  for (const field of ID_FIELDS) if (!isSoundId(raw[field], field, line, log)) return false
  if (raw.from !== '' && raw.from === raw.to) {
    const remedy = 'Name where the data went, or leave the row out.'
    log.refuse('MOVEMENT_SAME_ENDS', log.place(line, 'to'), '`from` and `to` are the same holder', remedy)
    return false
  }
  if (raw.from === '' && kind !== 'COLLECT') {
    log.refuse(
      'MOVEMENT_END',
      log.place(line, 'from'),
      `A ${kind} needs \`from\``,
      'Name the holder that the data left.',
    )
    return false
  }
  if (raw.to === '' && kind !== 'DELETE') {
    const remedy = 'Name the holder at which the data arrived.'
    log.refuse('MOVEMENT_END', log.place(line, 'to'), `A ${kind} needs \`to\``, remedy)
    return false
  }
  if (raw.to !== '' && kind === 'DELETE') {
    const remedy = 'Leave `to` empty; `from` is where the data were deleted.'
    log.refuse('MOVEMENT_END', log.place(line, 'to'), 'A DELETE has no `to`', remedy)
    return false
  }
  return true
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text
}
