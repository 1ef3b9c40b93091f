// What the panel "Sever" asks: the cut with the switches that the address holds. One question, since ranks and cut must
// be of the same town.

import type { ResultOf } from 'gql.tada'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { HolderNameFragment } from '../parts/holderName.ts'
import { readSwitches } from '../url/switches.ts'

export const SeverQuestion = graphql(
  `
    query Sever(
      $id: ID!
      $withoutFlows: [ID!]!
      $withoutHolders: [ID!]!
      $withoutControls: [ControlInput!]!
      $withControls: [ControlInput!]!
    ) {
      case(id: $id) {
        key
        cut(
          withoutFlows: $withoutFlows
          withoutHolders: $withoutHolders
          withoutControls: $withoutControls
          withControls: $withControls
        ) {
          __typename
          ... on Cut {
            caveat
            matched
            chained
            total
            defaultCost
            unknownExits
            unsevered
            channelCount
            candidates {
              key
              posterior
              holder {
                ...HolderName
              }
            }
            dominators {
              kind
              key
              holder {
                ...HolderName
              }
            }
            channels(first: 50) {
              key
              fromKey
              toKey
              from {
                ...HolderName
              }
              to {
                ...HolderName
              }
              flow {
                mechanism
              }
              derived
              cost
              rows
              inferred
            }
            whatIf {
              movementsPrevented
              closed
              chainedBefore
              chainedAfter
              unknownBefore
              unknownAfter
              shiftCount
              shifts(first: 6) {
                key
                holder {
                  ...HolderName
                }
                before {
                  rank
                  posterior
                }
                after {
                  rank
                  posterior
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
  `,
  [HolderNameFragment],
)

export type CutShown = Extract<
  NonNullable<ResultOf<typeof SeverQuestion>['case']>['cut'],
  { readonly __typename: 'Cut' }
>

/** The cut of a case with the switches of the address; while the next is worked out the last stays. */
export function useCut(caseKey: string, switched: string | null) {
  const switches = readSwitches(switched)
  const keysOf = (sort: 'flow' | 'holder') => switches.flatMap((one) => (one.sort === sort ? [one.key] : []))
  const controlsOf = (sort: 'off' | 'on') =>
    switches.flatMap((one) => (one.sort === sort ? [{ holder: one.key, control: one.control }] : []))
  return useAnswer(
    SeverQuestion,
    {
      id: caseKey,
      withoutFlows: keysOf('flow'),
      withoutHolders: keysOf('holder'),
      withoutControls: controlsOf('off'),
      withControls: controlsOf('on'),
    },
    { pick: (data) => settle(settle(data.case).cut), keepLast: true },
  )
}
