// What the wizard for logs of unknown shape asks and orders. Shapes of values come in, choices go out; no value does either.

import type { ResultOf, VariablesOf } from 'gql.tada'
import type { Settled } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'

export const UnknownLogsQuestion = graphql(`
  query UnknownLogs($key: ID!) {
    categories {
      key
      en
      zh
      identifierKinds
    }
    lot(key: $key) {
      __typename
      ... on Lot {
        timezone
        unknownLogs {
          name
          mapping
          rows
          columns {
            name
            filled
            shapes
            acts {
              value
              kind
            }
            guess
            timeAs
            zoneNeeded
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

export const TryMappingOrder = graphql(`
  mutation TryMapping($mapping: MappingInput!) {
    tryMapping(mapping: $mapping) {
      __typename
      ... on MappingTrial {
        name
        text
        rows
        stored
        refused
        setAside
        findings(first: 200) {
          code
          file
          line
          field
          message
          remedy
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

export const SaveMappingOrder = graphql(`
  mutation SaveMapping($mapping: MappingInput!) {
    saveMapping(mapping: $mapping) {
      __typename
      ... on Lot {
        key
      }
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

export type UnknownLog = Settled<ResultOf<typeof UnknownLogsQuestion>['lot']>['unknownLogs'][number]
export type LogColumn = UnknownLog['columns'][number]
export type MappingCategory = ResultOf<typeof UnknownLogsQuestion>['categories'][number]
export type MappingInput = VariablesOf<typeof TryMappingOrder>['mapping']
export type MappingTrial = Settled<ResultOf<typeof TryMappingOrder>['tryMapping']>
