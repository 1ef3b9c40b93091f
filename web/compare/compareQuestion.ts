// What the comparison asks: the ranked candidates with their terms and the rows that each explains, and the rows of the
// case by number and category. Asked only while the panel is open.

import { graphql } from '../graphql/graphql.ts'
import { CategoryTagFragment } from '../parts/CategoryTags.tsx'
import { CandidateNameFragment } from '../trace/candidateName.ts'

export const CompareQuestion = graphql(
  `
    query Compare($id: ID!, $grain: Grain!, $first: Int!) {
      case(id: $id) {
        key
        exhibits(first: 200) {
          nodes {
            row
            state
            subjects
            categories {
              ...CategoryTag
            }
          }
          pageInfo {
            hasNextPage
          }
        }
        trace {
          __typename
          ... on Trace {
            caveat
            candidates(grain: $grain, first: $first) {
              key
              rank
              bits
              coveredRows
              terms {
                name
                bits
              }
              ...CandidateName
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
  `,
  [CategoryTagFragment, CandidateNameFragment],
)
