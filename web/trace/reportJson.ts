// The whole answer of a case as one JSON file: the trace with every candidate and reason, the chains of the row that is
// looked at, what it all rests on, and the caveat first. Subjects stand in it as tokens at most; names of staff never.

import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'

export const ReportQuestion = graphql(`
  query Report($id: ID!, $candidate: ID!, $row: Int!, $withChains: Boolean!) {
    case(id: $id) {
      key
      name
      seenAt
      seenWhere
      trace {
        __typename
        ... on Trace {
          caveat
          population
          tooFew
          json
          assumptions {
            name
            value
          }
        }
        ... on Error {
          code
          message
          remedy
        }
      }
      chains(candidate: $candidate, row: $row, k: 8) @include(if: $withChains) {
        __typename
        ... on ChainAnswer {
          candidate
          row
          chains {
            rank
            weight
            joinsWith
            hops {
              fromKey
              toKey
              at
              between {
                from
                to
              }
              heldUntil
              kind
              movement
              evidence
              disputes
              source
              x
              categories {
                key
              }
              excess {
                key
              }
              missing {
                key
              }
            }
          }
          truncated {
            reason
            omitted
          }
        }
        ... on Error {
          code
          message
          remedy
        }
      }
    }
  }
`)

/** Candidate and row whose chains go with it; null: none are looked at. */
export type ReportChains = { readonly candidate: string; readonly row: number } | null

/** The file's text. Throws what asking throws. */
export async function reportJson(id: string, chains: ReportChains): Promise<string> {
  const variables = { id, candidate: chains?.candidate ?? '', row: chains?.row ?? 1, withChains: chains !== null }
  const found = settle((await ask(ReportQuestion, variables)).case)
  const trace = settle(found.trace)
  const answer: unknown = JSON.parse(trace.json)
  const shown = found.chains == null ? null : settle(found.chains)
  const report = {
    suyuan: 'report/1',
    caveat: trace.caveat,
    case: { key: found.key, name: found.name, seenAt: found.seenAt, seenWhere: found.seenWhere },
    population: trace.population,
    tooFew: trace.tooFew,
    trace: answer,
    chains: shown === null ? null : { ...shown, __typename: undefined },
    assumptions: Object.fromEntries(trace.assumptions.map(({ name, value }) => [name, value])),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
