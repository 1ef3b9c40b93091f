// The frame around every use case: intent into the audit before anything happens, outcome after, and no answer without
// both. It also turns what the driver and the tracer throw into the closed set of failures.ts. Fail closed: when the
// audit cannot be written, nothing is read, and nothing that was read leaves.

import type { Action, Entry } from '../audit/entry.ts'
import type { Member } from '../guard/member.ts'
import type { Desk } from './desk.ts'
import { failureFrom } from './failureFrom.ts'
import { AuditUnavailableError, Failure } from './failures.ts'

/** What is about to happen: who, what, and to which Case (its opaque id; null: to none in particular). */
export interface Intent {
  readonly member: Member | null
  readonly action: Action
  readonly case: string | null
  /** For a match of a typed identifier only. */
  readonly about?: Entry['about']
}

/**
 * Runs `work` between its two audit lines. `counts` says how much it read or changed, for the outcome. Throws a Failure,
 * or what it cannot name as it is (a bug: masked further out).
 */
export async function audited<T>(
  desk: Desk,
  intent: Intent,
  work: () => Promise<T>,
  counts: (result: T) => Readonly<Record<string, number>>,
): Promise<T> {
  const { member, action } = intent
  if (member === null) throw new Error(`${action} was asked by nobody`)
  const note = { action, member: member.id, door: member.door, case: intent.case, about: intent.about }
  const of = await noted(desk.audit.append({ ...note, phase: 'intent', of: null, counts: {}, code: null }))
  let result: T
  try {
    result = await work()
  } catch (error) {
    const failure = failureFrom(error)
    const code = failure instanceof Failure ? failure.code : 'BUG'
    await noted(desk.audit.append({ ...note, phase: 'failure', of, counts: {}, code }))
    throw failure
  }
  await noted(desk.audit.append({ ...note, phase: 'success', of, counts: { ...counts(result) }, code: null }))
  return result
}

async function noted(appended: Promise<number>): Promise<number> {
  try {
    return await appended
  } catch (error) {
    throw new AuditUnavailableError({ cause: error })
  }
}
