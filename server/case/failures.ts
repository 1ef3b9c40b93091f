// The closed set of refusals a use case may throw. Each has a code for programs, a sentence for people and a remedy.
// GraphQL declares them per field (graphql/failure.ts); whatever is not one of these is a bug and is masked.
// No identifier, value or name of a person stands in any of them.

export abstract class Failure extends Error {
  abstract readonly code: string
  /** What to do, in one sentence. */
  readonly remedy: string

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.remedy = remedy
  }
}

/** Nothing has this id. Same text whether it never existed or was deleted. */
export class NotFoundError extends Failure {
  readonly code = 'NOT_FOUND'
  constructor(word: string) {
    super(`There is no such ${word}.`, 'Check the id; it may have been deleted.')
  }
}

/** An argument cannot be used as it is. */
export class InvalidInputError extends Failure {
  readonly code = 'INVALID_INPUT'
}

/** More rows in one call than are taken in one call. */
export class TooManyRowsError extends Failure {
  readonly code = 'TOO_MANY_ROWS'
  readonly limit: number
  constructor(rows: number, limit: number) {
    super(
      `${rows} rows in one call; at most ${limit} are taken.`,
      'Send the rows in several calls, each with the header line and its `firstRow`.',
    )
    this.limit = limit
  }
}

/** More bytes than the page may send as one lot. */
export class TooLargeError extends Failure {
  readonly code = 'TOO_LARGE'
  readonly limit: number
  constructor(limit: number) {
    super(
      `The files of a lot are larger than ${limit / 1024 / 1024} MiB together.`,
      'Put them in a folder and use `suyuan import`, which has no such limit.',
    )
    this.limit = limit
  }
}

/** A revision that was dropped before, or on which others rest. Nothing was changed. */
export class RevisionHeldError extends Failure {
  readonly code = 'REVISION_HELD'
  constructor(message: string, options?: ErrorOptions) {
    super(`Nothing was dropped: ${message}.`, 'Drop those that rest on it first, newest first.', options)
  }
}

/** The same kind of question was asked too often. Nothing was read. */
export class TooOftenError extends Failure {
  readonly code = 'TOO_OFTEN'
  constructor(waitMs: number) {
    const minutes = Math.ceil(waitMs / 60_000)
    super(
      'Too many identifiers were typed: each one is a look at a person.',
      `Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; many rows at once belong into a case.`,
    )
  }
}

/** Neo4j does not answer. */
export class DatabaseUnavailableError extends Failure {
  readonly code = 'DB_UNAVAILABLE'
  constructor(options?: ErrorOptions) {
    super('The database does not answer.', 'Try again in a few seconds; if it stays so, restart Suyuan.', options)
  }
}

/** The answer took longer than this request may take. */
export class DeadlineError extends Failure {
  readonly code = 'DEADLINE'
  constructor(options?: ErrorOptions) {
    super(
      'The answer took too long and was given up.',
      'Ask for less: a shorter stretch of time, fewer rows, less depth.',
      options,
    )
  }
}

/** Whoever asked ended it, or went away. */
export class CancelledError extends Failure {
  readonly code = 'CANCELLED'
  constructor(options?: ErrorOptions) {
    super('It was cancelled.', 'Ask again when you want the answer.', options)
  }
}

/** The audit cannot be written, so no case data may leave. */
export class AuditUnavailableError extends Failure {
  readonly code = 'AUDIT_UNAVAILABLE'
  constructor(options?: ErrorOptions) {
    super(
      'The audit cannot be written, so no case is served.',
      'Make room on the disk of the data folder, then restart Suyuan.',
      options,
    )
  }
}
