// The one door to the server: asks a typed document and gives its data, or throws one of failure.ts. Called by the
// query hooks and by the few mutations. It keeps nothing; whoever asks decides what is cached.

import type { TadaDocumentNode } from 'gql.tada'
import { ClientError, GraphQLClient } from 'graphql-request'
import { Refused, ServerLost, SignedOut } from './failure.ts'

/** Asks once. Throws SignedOut, ServerLost or Refused; an abort by `signal` passes through as it is. */
export async function ask<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const client = new GraphQLClient(new URL('/graphql', window.location.origin).href, {
    credentials: 'same-origin',
    headers: { 'x-suyuan-page': PAGE },
  })
  try {
    return await client.request<Data>({ document, variables: { ...variables }, ...(signal ? { signal } : {}) })
  } catch (error) {
    throw named(error)
  }
}

/** Names this page, so that what it asks can be told from what another tab asks. Means nothing, and dies with the page. */
const PAGE = crypto.randomUUID()

const LOST = new Set([502, 503, 504])
const SIGNED_OUT = new Set([401, 403])

function named(error: unknown): unknown {
  if (error instanceof ClientError) return namedAnswer(error)
  // fetch throws a TypeError when nobody answers.
  if (error instanceof TypeError) return new ServerLost(error.message)
  return error
}

function namedAnswer(error: ClientError): Error {
  const { status, errors } = error.response
  if (SIGNED_OUT.has(status)) return new SignedOut()
  if (LOST.has(status)) return new ServerLost()
  const first = errors?.[0]
  const code = first?.extensions.code
  const remedy = first?.extensions.remedy
  if (code === 'UNAUTHENTICATED') return new SignedOut()
  return new Refused({
    code: typeof code === 'string' ? code : `HTTP_${status}`,
    message: first?.message ?? '',
    remedy: typeof remedy === 'string' ? remedy : '',
  })
}
