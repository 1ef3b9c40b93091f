// What each snapshot of a candidate says of one claimed Subject: x with its exact masks, ends and values. Only claimed
// Subjects come here; everybody else is counted by core columns in snapshots.ts.

import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { type Claim, type Claims, missingFactor, valuesAgree } from './claims.ts'
import { agreedEnd, type Ends, nextDelete } from './ends.ts'
import type { Entries } from './entries.ts'
import { type PersonEntries, subjectOf } from './snapshots.ts'

interface Copy {
  readonly at: number
  /** Offset of its mask. */
  readonly offset: number
  readonly end: number
  /** Factor after the end. */
  readonly after: number
}

/** Adds x of every claim of `person` to each snapshot that holds it. Cost O(copies x snapshots) for this Subject. */
export function claimValues(
  exposure: Exposure,
  holder: number,
  person: number,
  byPerson: PersonEntries,
  entries: Entries,
  ends: Ends,
  claims: Claims,
  times: readonly number[],
  lacked: readonly Uint32Array[],
  rows: readonly Map<number, number>[],
  assumptions: Assumptions,
): void {
  const subject = subjectOf(entries, byPerson, person)
  const kind = exposure.holders[holder]!.kind
  const keepsHistory = kind === 'SYSTEM' || kind === 'DATASET'
  const copies: Copy[] = []
  for (let place = byPerson.offsets[person]!; place < byPerson.offsets[person + 1]!; place++) {
    const entry = byPerson.items[place]!
    const at = entries.at[entry]!
    const movement = entries.movement[entry]!
    const deleted = nextDelete(ends, subject, at)
    const agreed = agreedEnd(exposure, holder, movement)
    const after = agreed <= deleted ? assumptions.afterEnd : assumptions.afterDelete
    copies.push({ at, offset: movement * exposure.words, end: Math.min(deleted, agreed), after })
  }
  for (const index of claims.bySubject.get(subject)!) {
    const claim = claims.list[index]!
    // Entries stand in order of time, so what had arrived by the seizure of the row comes first.
    const seen = copies.filter((copy) => copy.at <= claim.seenAt)
    const agreeing = seen.map((copy) => agreesFrom(claim, copy.at, keepsHistory))
    for (let place = 0; place < times.length; place++) {
      const x = heldAt(exposure, seen, agreeing, claim, times[place]!, lacked[place]!, assumptions)
      if (x > 0) rows[place]!.set(index, x)
    }
  }
}

/**
 * The better of: what the live copies give together, or what they give with the ended ones, at the best factor after an
 * end. This is the innermost loop of a snapshot, so it makes nothing but two masks.
 */
function heldAt(
  exposure: Exposure,
  copies: readonly Copy[],
  agreeing: readonly number[],
  claim: Claim,
  time: number,
  lacked: Uint32Array,
  assumptions: Assumptions,
): number {
  const { words } = exposure
  const live = new Uint32Array(words)
  const all = new Uint32Array(words)
  let standing = 0
  let agrees = 0 // 1: some copy agrees, 2: a live one does
  let after = 0
  for (let index = 0; index < copies.length; index++) {
    const copy = copies[index]!
    if (copy.at > time) break
    const lives = copy.end > time
    if (lives) standing++
    else after = Math.max(after, copy.after)
    if (agreeing[index]! <= Math.min(time, copy.end)) agrees |= lives ? 3 : 1
    for (let word = 0; word < words; word++) {
      const mask = exposure.movements.mask[copy.offset + word]!
      all[word]! |= mask
      if (lives) live[word]! |= mask
    }
  }
  const disagrees = assumptions.valueDisagrees
  let best = 0
  if (standing > 0) best = missingFactor(claim, live, 0, lacked, assumptions) * ((agrees & 2) !== 0 ? 1 : disagrees)
  if (after > 0)
    best = Math.max(best, after * missingFactor(claim, all, 0, lacked, assumptions) * (agrees > 0 ? 1 : disagrees))
  return claim.share * best
}

/** From when on the values of a copy that came at `at` agree with the claim; Infinity for never. */
function agreesFrom(claim: Claim, at: number, keepsHistory: boolean): number {
  if (!keepsHistory) return valuesAgree(claim, at, at) ? at : Number.POSITIVE_INFINITY
  let from = at
  for (const spans of claim.dated) {
    let first = Number.POSITIVE_INFINITY
    for (let span = 0; span < spans.length; span += 2)
      if (spans[span + 1]! > at) first = Math.min(first, Math.max(spans[span]!, at))
    from = Math.max(from, first)
  }
  return from
}
