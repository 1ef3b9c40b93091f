// What the desk asks about one case, put together from the fragments of its panels: the case with its rows, the trace,
// the chains of one row.

import { CaseCardFragment, CaseCardTraceFragment } from '../case/CaseCard.tsx'
import { PasteRowsFragment } from '../case/PasteRows.tsx'
import { HopFactsFragment } from '../facts/HopFacts.tsx'
import { graphql } from '../graphql/graphql.ts'
import { HolderNameFragment } from '../parts/holderName.ts'
import { CandidatesFragment } from '../trace/Candidates.tsx'
import { ChainPickerFragment } from '../trace/ChainPicker.tsx'
import { ChainStripCaseFragment, ChainStripFragment } from '../trace/ChainStrip.tsx'
import { LogLineFragment } from '../trace/LogLines.tsx'
import { RuledOutFragment } from '../trace/RuledOut.tsx'
import { WhyFragment } from '../trace/Why.tsx'

export const CaseQuestion = graphql(
  `
    query CaseDesk($id: ID!) {
      case(id: $id) {
        key
        name
        seenAt
        seenWhere
        exhibits(first: 200) {
          nodes {
            row
            state
            subjects
          }
          pageInfo {
            hasNextPage
          }
        }
        ...PasteRows
        ...CaseCard
        ...ChainStripCase
      }
    }
  `,
  [PasteRowsFragment, CaseCardFragment, ChainStripCaseFragment],
)

export const TraceQuestion = graphql(
  `
    query Trace($id: ID!, $grain: Grain!, $first: Int!) {
      case(id: $id) {
        key
        trace {
          __typename
          ... on Trace {
            asOf
            vintage {
              from
              to
            }
            ranked: candidates(grain: $grain, first: $first) {
              key
              kind
              way {
                from
                to
              }
            }
            places: candidates(grain: HOLDER, first: 50) {
              key
              rank
              posterior
              way {
                from
                to
              }
              holder {
                ...HolderName
              }
            }
            ...CaseCardTrace
            ...Candidates
            ...RuledOut
            ...Why
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
  [HolderNameFragment, CaseCardTraceFragment, CandidatesFragment, RuledOutFragment, WhyFragment],
)

export const ChainsQuestion = graphql(
  `
    query Chains($id: ID!, $candidate: ID!, $row: Int!) {
      case(id: $id) {
        key
        chains(candidate: $candidate, row: $row, k: 8) {
          __typename
          ... on ChainAnswer {
            row
            chains {
              rank
              hops {
                fromKey
                toKey
                at
                between {
                  from
                  to
                }
                heldUntil
                evidence
                flow {
                  key
                  from {
                    ...HolderName
                  }
                  to {
                    ...HolderName
                  }
                }
                ...HopFacts
                ...LogLine
              }
              ...ChainStrip
              ...ChainPicker
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
  `,
  [HolderNameFragment, HopFactsFragment, LogLineFragment, ChainStripFragment, ChainPickerFragment],
)

/** Names of the questions whose answers change when exhibits do. */
export const OF_EXHIBITS = [
  'CaseDesk',
  'Trace',
  'Chains',
  'RuledOut',
  'Ranking',
  'WhyNot',
  'Asks',
  'Sever',
  'Compare',
  'Union',
  'Cases',
]
