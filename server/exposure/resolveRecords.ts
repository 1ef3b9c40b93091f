// Says whose data each row of Records is about: tokens become Subjects, by the namings that hold at the row's time.
// A batch has no time of its own: it was compiled for its first Movement, so its members are resolved at that time.

import type { SubjectKey } from '@suyuan/cypher/model/subject.ts'
import type { Resolver } from '@suyuan/seed/identify/resolve.ts'
import type { Records } from '@suyuan/seed/records/records.ts'

export interface ResolvedRecords {
  /** Sorted. */
  readonly keys: readonly SubjectKey[]
  /** Subject of each Movement row of Records; -1: a batch, a DELETE of all, or identifiers in conflict. */
  readonly movementSubject: Int32Array
  /** Subject of each membership row; -1 when its batch was never moved, or in conflict. */
  readonly memberSubject: Int32Array
  readonly attributeSubject: Int32Array
  readonly canarySubject: Int32Array
  /** Rows left out because their identifiers name different Subjects. */
  readonly conflicts: number
}

/** Resolves every row. Cost O(rows), with one look-up for each distinct token list that never changes hands. */
export function resolveRecords(records: Records, resolver: Resolver): ResolvedRecords {
  const found = new Map<SubjectKey, number>()
  const names: SubjectKey[] = []
  let conflicts = 0
  const numberOf = (who: readonly (typeof records.who)[number][number][], at: number): number => {
    if (who.length === 0) return -1
    const person = resolver.personOf(who, at)
    if (person === null) return -1
    if (person === 'CONFLICT') {
      conflicts++
      return -1
    }
    let subject = found.get(person)
    if (subject === undefined) {
      subject = names.length
      found.set(person, subject)
      names.push(person)
    }
    return subject
  }

  const { movements } = records
  const movementSubject = new Int32Array(movements.id.length).fill(-1)
  const batchAt = new Float64Array(records.batches.length).fill(Number.POSITIVE_INFINITY)
  for (let row = 0; row < movements.id.length; row++) {
    const batch = movements.batch[row]!
    if (batch >= 0) batchAt[batch] = Math.min(batchAt[batch]!, movements.at[row]!)
    else if (movements.who[row]! >= 0)
      movementSubject[row] = numberOf(records.who[movements.who[row]!]!, movements.at[row]!)
  }
  const memberSubject = new Int32Array(records.memberBatch.length).fill(-1)
  for (let row = 0; row < records.memberBatch.length; row++) {
    const at = batchAt[records.memberBatch[row]!]!
    if (at !== Number.POSITIVE_INFINITY) memberSubject[row] = numberOf(records.who[records.memberWho[row]!]!, at)
  }
  const attributeSubject = Int32Array.from(records.attributes, (attribute) =>
    numberOf(attribute.who, attribute.validFrom ?? (attribute.validTo ?? Number.POSITIVE_INFINITY) - 1),
  )
  const canarySubject = Int32Array.from(records.canaries, (canary) =>
    numberOf(canary.who, canary.plantedAt ?? Number.POSITIVE_INFINITY),
  )

  // A person of the register whom no log names is a Subject too: a leaked row may be about them.
  for (const naming of records.namings) numberOf(naming.who, naming.validFrom ?? (naming.validTo ?? 0) - 1)

  // Subjects are numbered by key, so that the order of input leaves no trace.
  const order = names.map((_, subject) => subject).sort((a, b) => (names[a]! < names[b]! ? -1 : 1))
  const renumbered = new Int32Array(order.length)
  order.forEach((subject, place) => {
    renumbered[subject] = place
  })
  for (const column of [movementSubject, memberSubject, attributeSubject, canarySubject])
    for (let row = 0; row < column.length; row++) if (column[row]! >= 0) column[row] = renumbered[column[row]!]!
  return {
    keys: order.map((subject) => names[subject]!),
    movementSubject,
    memberSubject,
    attributeSubject,
    canarySubject,
    conflicts,
  }
}
