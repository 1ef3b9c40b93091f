// What the steward's desk asks and orders. Limits of each list stand beside its count, so that what is left out is said.

import type { ResultOf } from 'gql.tada'
import type { Settled } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'

export const LotQuestion = graphql(`
  query Lot($key: ID!, $severity: String) {
    lot(key: $key) {
      __typename
      ... on Lot {
        key
        state
        timezone
        strict
        replace
        source
        files {
          name
          bytes
        }
        check {
          rows
          stored
          alreadyThere
          refused
          setAside
          errors
          warnings
          notes
          findingCount
          findingsOmitted
          findings(first: 200, severity: $severity) {
            code
            severity
            file
            line
            field
            message
            remedy
          }
          sourceNeeded
          change {
            same
            notCompared
            holderCount
            flowCount
            pathCount
            reachingCount
            others
            silentFlows
            categoriesAdded
            categoriesRemoved
            changedHolders(first: 200) {
              change
              key
              kind
              stage
              name
              labelZh
              partOf
              properties {
                property
                before
                after
              }
            }
            changedFlows(first: 200) {
              change
              key
              from
              to
              logged
              properties {
                property
                before
                after
              }
            }
            paths(first: 200) {
              from
              kind
              to
              had
              has
              hadAny
              hasAny
            }
            reaching(first: 200) {
              holder
              gained
              category {
                en
                zh
              }
            }
          }
        }
        report {
          rows
          stored
          alreadyThere
          refused
          stopped
          maps {
            source
            revision
            opened
            closed
            takenOver
          }
        }
      }
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

export type Lot = Settled<ResultOf<typeof LotQuestion>['lot']>
export type LotCheck = NonNullable<Lot['check']>
export type MapChange = NonNullable<LotCheck['change']>

export const LotProgressQuestion = graphql(`
  query LotProgress($key: ID!) {
    lot(key: $key) {
      __typename
      ... on Lot {
        progress {
          file
          bytesRead
          bytesTotal
          rows
          rowsPerSecond
          secondsLeft
          files {
            name
            bytes
            bytesRead
            rows
            state
          }
        }
      }
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

export type LotProgress = NonNullable<Settled<ResultOf<typeof LotProgressQuestion>['lot']>['progress']>

export const RevisionsQuestion = graphql(`
  query Revisions($first: Int!) {
    revisions(first: $first) {
      nodes {
        key
        source
        at
        by
        formats
        opened
        closed
        droppedAt
      }
      more
    }
  }
`)
