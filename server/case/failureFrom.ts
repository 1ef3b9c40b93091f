// Which Failure an error of the driver or the tracer is. An error without a word for it is given back unchanged: a bug.

import {
  Contended,
  DatabaseUnavailable,
  DeadlinePassed,
  ResultTooLarge,
  Stopped,
  WrongPassword,
} from '@suyuan/cypher/driver/failure.ts'
import { CancelledError, DatabaseUnavailableError, DeadlineError, InvalidInputError } from './failures.ts'

/** The Failure for `error`, with the error as its cause; else the error itself. */
export function failureFrom(error: unknown): unknown {
  const options = { cause: error }
  if (error instanceof DatabaseUnavailable || error instanceof WrongPassword)
    return new DatabaseUnavailableError(options)
  if (error instanceof DeadlinePassed || error instanceof Contended) return new DeadlineError(options)
  if (error instanceof Stopped) return new CancelledError(options)
  if (error instanceof ResultTooLarge) {
    return new InvalidInputError(
      'The answer would be too large.',
      'Ask for less: fewer rows, a shorter stretch of time.',
      options,
    )
  }
  return error
}

/** Runs a question that no audit is kept of (the map holds no person) and names what goes wrong. */
export async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw failureFrom(error)
  }
}
