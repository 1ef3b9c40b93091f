// What the panel "Spread" asks: who was exposed at a holder in a stretch of time, and where it went on to. The desk asks it
// too, to draw the holders downstream: one question, one answer.

import type { ResultOf } from 'gql.tada'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { CategoryTagFragment } from '../parts/CategoryTags.tsx'
import { HolderNameFragment } from '../parts/holderName.ts'

export const BlastQuestion = graphql(
  `
    query Blast($holder: ID!, $from: DateTime!, $to: DateTime!) {
      holder(id: $holder) {
        key
        ...HolderName
        blastRadius(from: $from, to: $to) {
          __typename
          ... on BlastRadius {
            subjects
            byCategory {
              category {
                key
                ...CategoryTag
              }
              subjects
            }
            downstream(first: 200) {
              key
              holder {
                ...HolderName
              }
              subjects
              firstAt
            }
            downstreamCount
            unlogged {
              key
              from {
                ...HolderName
              }
              to {
                ...HolderName
              }
            }
            lostLists
            articles
            byClass {
              dataClass
              subjects
            }
            tier
            tierOfInsider
            note
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
  [CategoryTagFragment, HolderNameFragment],
)

type Asked = NonNullable<ResultOf<typeof BlastQuestion>['holder']>
export type BlastAnswer = Extract<Asked['blastRadius'], { readonly __typename: 'BlastRadius' }>

export interface BlastAsked {
  /** Key of the holder. */
  readonly holder: string
  /** ISO in UTC, both included. */
  readonly from: string
  readonly to: string
}

/** null: nothing is asked. */
export function useBlast(asked: BlastAsked | null) {
  return useAnswer(BlastQuestion, asked ?? { holder: '', from: '', to: '' }, {
    enabled: asked !== null,
    pick: (data) => {
      const holder = settle(data.holder)
      return { holder, radius: settle(holder.blastRadius) }
    },
    keepLast: true,
  })
}
