// What each snapshot of a candidate says of one claimed Subject: x with its exact masks, ends and values. Only claimed
// Subjects come here; everybody else is counted by core columns in snapshots.ts.

import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { type Claim, type Claims, missingFactor, valuesAgree } from './claims.ts'
import { agreedEnd, type Ends, nextDelete } from './ends.ts'
import type { Entries } from './entries.ts'
import type { SubjectEntries } from './snapshots.ts'

interface Copy {
  readonly at: number
  readonly movement: number
  readonly end: number
  /** Factor after the end. */
  readonly after: number
}

/** Adds x of every claim of `subject` to each snapshot that holds it. Cost O(copies x snapshots) for this Subject. */
export function claimValues(
  exposure: Exposure,
  holder: number,
  subject: number,
  bySubject: SubjectEntries,
  entries: Entries,
  ends: Ends,
  claims: Claims,
  times: readonly number[],
  lacked: readonly Uint32Array[],
  rows: readonly Map<number, number>[],
  assumptions: Assumptions,
): void {
  const kind = exposure.holders[holder]!.kind
  const keepsHistory = kind === 'SYSTEM' || kind === 'DATASET'
  const copies: Copy[] = []
  for (let place = bySubject.offsets[subject]!; place < bySubject.offsets[subject + 1]!; place++) {
    const entry = bySubject.items[place]!
    const at = entries.at[entry]!
    const movement = entries.movement[entry]!
    const deleted = nextDelete(ends, subject, at)
    const agreed = agreedEnd(exposure, holder, movement)
    const after = agreed <= deleted ? assumptions.afterEnd : assumptions.afterDelete
    copies.push({ at, movement, end: Math.min(deleted, agreed), after })
  }
  for (const index of claims.bySubject.get(subject)!) {
    const claim = claims.list[index]!
    times.forEach((time, place) => {
      const x = heldAt(exposure, copies, claim, time, lacked[place]!, keepsHistory, assumptions)
      if (x > 0) rows[place]!.set(index, x)
    })
  }
}

/** The better of: what the live copies give together, or what they give with the ended ones, at the best factor after an end. */
function heldAt(
  exposure: Exposure,
  copies: readonly Copy[],
  claim: Claim,
  time: number,
  lacked: Uint32Array,
  keepsHistory: boolean,
  assumptions: Assumptions,
): number {
  const arrived = copies.filter((copy) => copy.at <= time && copy.at <= claim.seenAt)
  const live = arrived.filter((copy) => copy.end > time)
  const ended = arrived.filter((copy) => copy.end <= time)
  const worth = (held: readonly Copy[], standing: number): number => {
    if (held.length === 0) return 0
    const mask = new Uint32Array(exposure.words)
    for (const copy of held)
      for (let word = 0; word < exposure.words; word++)
        mask[word]! |= exposure.movements.mask[copy.movement * exposure.words + word]!
    const agrees = held.some((copy) => valuesAgree(claim, copy.at, keepsHistory ? Math.min(time, copy.end) : copy.at))
    return (
      claim.share *
      standing *
      missingFactor(claim, mask, 0, lacked, assumptions) *
      (agrees ? 1 : assumptions.valueDisagrees)
    )
  }
  const after = Math.max(0, ...ended.map((copy) => copy.after))
  return Math.max(worth(live, 1), ended.length > 0 ? worth(arrived, after) : 0)
}
