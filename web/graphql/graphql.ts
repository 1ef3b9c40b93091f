// Types the page's documents from the server's schema: `graphql()` stands above the component that shows the answer.
// Scalars are named once here and once in server/graphql/scalars.ts.

import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: {
    /** ISO 8601 instant in UTC with milliseconds. */
    DateTime: string
    ID: string
  }
}>()
