// The small orders to a case that carry no rows: when and where the rows were seen, taking exhibits back, deleting.

import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'

const SetSeenOrder = graphql(`
  mutation SetSeen($case: ID!, $seenAt: DateTime!, $seenWhere: String) {
    setSeen(case: $case, seenAt: $seenAt, seenWhere: $seenWhere) {
      __typename
      ... on Case {
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

const RemoveExhibitsOrder = graphql(`
  mutation RemoveExhibits($case: ID!) {
    removeExhibits(case: $case) {
      __typename
      ... on Case {
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

const DeleteCaseOrder = graphql(`
  mutation DeleteCase($case: ID!) {
    deleteCase(case: $case) {
      __typename
      ... on MutationDeleteCaseSuccess {
        data
      }
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

/** `seenAt`: ISO 8601 in UTC. */
export async function setSeen(caseKey: string, seenAt: string, seenWhere: string | null): Promise<void> {
  settle((await ask(SetSeenOrder, { case: caseKey, seenAt, seenWhere })).setSeen)
}

/** Takes all exhibits of the case back. */
export async function removeExhibits(caseKey: string): Promise<void> {
  settle((await ask(RemoveExhibitsOrder, { case: caseKey })).removeExhibits)
}

/** Deletes the case with everything in it; the audit keeps that it was. */
export async function deleteCase(caseKey: string): Promise<void> {
  settle((await ask(DeleteCaseOrder, { case: caseKey })).deleteCase)
}
