// What of an error leaves the server. A Failure says its code and remedy; an error of the query says itself; everything
// else is a bug and says only that it is one. The log gets its class and stack, never its message: a message may quote
// a value.

import { GraphQLError } from 'graphql'
import { failureFrom } from '../case/failureFrom.ts'
import { Failure } from '../case/failures.ts'

/** The error as the client may see it. */
export function maskError(error: unknown, log: (line: string) => void): Error {
  const cause = failureFrom(originalOf(error))
  if (cause instanceof Failure) return shown(error, cause.message, { code: cause.code, remedy: cause.remedy })
  if (error instanceof GraphQLError && isAboutQuery(error)) return error
  log(`a bug: ${bugOf(cause)}`)
  return shown(error, 'Something went wrong inside Suyuan.', {
    code: 'BUG',
    remedy: 'Look at what the server printed, and report it.',
  })
}

function shown(error: unknown, message: string, extensions: Record<string, string>): GraphQLError {
  const { path, nodes } = error instanceof GraphQLError ? error : { path: undefined, nodes: undefined }
  return new GraphQLError(message, { extensions, path: path ?? null, nodes: nodes ?? null })
}

function originalOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

/** Syntax, validation, variables, complexity: thrown as GraphQLErrors by GraphQL and by us, with nothing behind them. */
function isAboutQuery(error: GraphQLError): boolean {
  return originalOf(error) instanceof GraphQLError
}

function bugOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 6)].join('\n')
}
