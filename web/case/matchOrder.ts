// The audited match of one typed identifier. Sent straight through the client, never through a query or mutation cache,
// so that nothing keeps what was typed.

import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/client.ts'
import { type Settled, settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'

const MatchOrder = graphql(`
  mutation MatchIdentifier($input: MatchIdentifierInput!) {
    matchIdentifier(input: $input) {
      __typename
      ... on IdentifierMatch {
        kind
        token
        verified
        state
        rows
        rowCount
        left
      }
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

export type IdentifierMatch = Settled<ResultOf<typeof MatchOrder>['matchIdentifier']>

export interface Typed {
  readonly kind: string
  readonly identifier: string
  readonly purpose: string
}

/** What the server says of the person behind it. Throws Refused, among others when it was asked too often. */
export async function matchIdentifier(caseKey: string, typed: Typed): Promise<IdentifierMatch> {
  return settle((await ask(MatchOrder, { input: { case: caseKey, ...typed } })).matchIdentifier)
}
