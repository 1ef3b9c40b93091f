// The closed set of ways in which a call to Neo4j can fail, and which error of the driver is which. runRead.ts and
// runWrite.ts throw nothing else for a broken world. An error that fits none of them is a bug of ours and passes as it is.

import { Neo4jError } from 'neo4j-driver'

/** Nobody answers, the connection broke, or the database is stopped. The same call may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** User or password were refused. */
export class WrongPassword extends Error {
  override readonly name = 'WrongPassword'
}

/** The answer did not come in time; whether a write was stored is unknown, and the ledger will tell. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'
}

/** Whoever asked ended it. Nothing was left running. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** The question needs more memory than the database gives. Asking again would fail again. */
export class ResultTooLarge extends Error {
  override readonly name = 'ResultTooLarge'
}

/** A write was tried where only reading is allowed. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused'
}

/** A constraint cannot be made: the data in the database contradict it. */
export class SchemaRefused extends Error {
  override readonly name = 'SchemaRefused'
}

/** Two transactions wanted the same locks. Only seen when every attempt of runWrite.ts met one. */
export class Contended extends Error {
  override readonly name = 'Contended'
}

/** What a constraint allows once is there already: another transaction stored it since it was looked for. */
export class AlreadyThere extends Error {
  override readonly name = 'AlreadyThere'
}

/** A row of the database is not what its question's schema says: the database was changed by somebody else, or a bug. */
export class UnexpectedRow extends Error {
  override readonly name = 'UnexpectedRow'
}

/** The class of an error, with the query's name in its message; an error we have no word for is given back unchanged. */
export function failureOf(error: unknown, query: string): unknown {
  if (!(error instanceof Neo4jError)) return error
  const { code } = error
  const options = { cause: error }
  if (code.includes('OutOfMemory'))
    return new ResultTooLarge(`${query} needs more memory than the database gives`, options)
  if (CONTENDED.test(code)) return new Contended(`${query} met a lock that another transaction held`, options)
  if (TIMED_OUT.test(code)) return new DeadlinePassed(`${query} was ended by the database after its time`, options)
  if (code.startsWith('Neo.ClientError.Security.')) return new WrongPassword(`${query}: ${error.message}`, options)
  if (code === 'Neo.ClientError.Statement.AccessMode') return new WriteRefused(`${query} tried to write`, options)
  // Without a cause: the database's message would quote the value that stands twice.
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed')
    return new AlreadyThere(`${query} would store a second time what is there`)
  if (code.startsWith('Neo.DatabaseError.Schema.')) return new SchemaRefused(`the data contradict ${query}`)
  if (UNAVAILABLE.test(code)) return new DatabaseUnavailable(`${query}: ${error.message}`, options)
  return error
}

const CONTENDED = /Deadlock|LockClientStopped|LockAcquisitionTimeout/
const TIMED_OUT = /TransactionTimedOut|TransactionTerminated|\.Terminated$/
const UNAVAILABLE =
  /^(ServiceUnavailable|SessionExpired|N\/A)$|DatabaseUnavailable|DatabaseNotFound|^Neo\.DatabaseError\./
