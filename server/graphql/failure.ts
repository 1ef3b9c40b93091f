// The refusals of server/case as GraphQL types: members of a field's result union, each with what a client needs to
// act. A field that can be refused lists them in `errors: {types}`; READ and WRITE below are the usual sets.

import {
  AuditUnavailableError,
  CancelledError,
  DatabaseUnavailableError,
  DeadlineError,
  type Failure,
  InvalidInputError,
  NotFoundError,
  RevisionHeldError,
  TooLargeError,
  TooManyRowsError,
  TooOftenError,
} from '../case/failures.ts'
import { builder, MEMBER } from './builder.ts'

const ErrorRef = builder.interfaceRef<Failure>('Error').implement({
  authScopes: MEMBER,
  description: 'A refusal that says what to do. Whatever is not one of these is masked.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code for programs, for example NOT_FOUND.' }),
    message: t.exposeString('message', {
      description: 'What is wrong, in one English sentence, without any personal data.',
    }),
    remedy: t.exposeString('remedy', { description: 'What to do, in one English sentence.' }),
  }),
})

const plain = [
  [NotFoundError, 'Nothing has this id. Deleted and never existing look the same.'],
  [InvalidInputError, 'An argument cannot be used as it is.'],
  [DatabaseUnavailableError, 'Neo4j does not answer. Nothing was changed, or the change can be sent again.'],
  [DeadlineError, 'The answer took longer than this request may take.'],
  [CancelledError, 'It was ended with `cancelWork`, or the request broke off.'],
  [RevisionHeldError, 'Other revisions rest on this one, or it was dropped before. Nothing was changed.'],
  [TooOftenError, 'Too many identifiers were typed in a minute or a day. Nothing was read.'],
  [AuditUnavailableError, 'The audit cannot be written, so no case data may leave. Fail closed.'],
] as const

for (const [errorClass, description] of plain) {
  builder.objectType(errorClass, {
    name: errorClass.name,
    description,
    interfaces: [ErrorRef],
    authScopes: MEMBER,
    isTypeOf: (value) => value instanceof errorClass,
  })
}

builder.objectType(TooManyRowsError, {
  name: 'TooManyRowsError',
  description: 'More rows in one call than are taken in one call.',
  interfaces: [ErrorRef],
  authScopes: MEMBER,
  isTypeOf: (value) => value instanceof TooManyRowsError,
  fields: (t) => ({ limit: t.exposeInt('limit', { description: 'How many rows one call may carry.' }) }),
})

builder.objectType(TooLargeError, {
  name: 'TooLargeError',
  description: 'More bytes than a lot of files may have. `suyuan import` has no such limit.',
  interfaces: [ErrorRef],
  authScopes: MEMBER,
  isTypeOf: (value) => value instanceof TooLargeError,
  fields: (t) => ({ limit: t.exposeInt('limit', { description: 'Bytes that a lot may have.' }) }),
})

/** What any case call may be refused with. */
export const CASE_FAILURES = [
  NotFoundError,
  InvalidInputError,
  DatabaseUnavailableError,
  DeadlineError,
  CancelledError,
  AuditUnavailableError,
]
