// The refusal of a query that asks for more than one answer may hold. It is about the query and not about the data, so
// it is a plain GraphQL error with a code, never a member of a result union.

import { GraphQLError } from 'graphql'

export class TooComplexError extends GraphQLError {
  constructor(complexity: number, limit: number) {
    super(`This query could give ${complexity} objects; the limit is ${limit}.`, {
      extensions: { code: 'COMPLEXITY', remedy: 'Ask for smaller pages (`first`), or for fewer nested lists.' },
    })
  }
}
