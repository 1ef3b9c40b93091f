// What the steward's desk tells the server to do. Each gives the answer or throws one of graphql/failure.ts.

import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'

const AddFileOrder = graphql(`
  mutation AddFile($lot: ID, $name: String!, $bytes: Int!, $offset: Int!, $base64: String!) {
    addFile(lot: $lot, name: $name, bytes: $bytes, offset: $offset, base64: $base64) {
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

const CheckFilesOrder = graphql(`
  mutation CheckFiles($lot: ID!, $timezone: String, $strict: Boolean, $replace: Boolean, $source: String) {
    checkFiles(lot: $lot, timezone: $timezone, strict: $strict, replace: $replace, source: $source) {
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

const CommitFilesOrder = graphql(`
  mutation CommitFiles($lot: ID!) {
    commitFiles(lot: $lot) {
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

const StopCommitOrder = graphql(`
  mutation StopCommit($lot: ID!) {
    stopCommit(lot: $lot) {
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

const DiscardFilesOrder = graphql(`
  mutation DiscardFiles($lot: ID!) {
    discardFiles(lot: $lot) {
      __typename
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

const DropRevisionOrder = graphql(`
  mutation DropRevision($key: String!) {
    dropRevision(key: $key) {
      __typename
      ... on DroppedRevision {
        removed
        reopened
      }
      ... on Error {
        code
        message
        remedy
      }
    }
  }
`)

export interface Stretch {
  /** null: a new lot. */
  readonly lot: string | null
  readonly name: string
  readonly bytes: number
  readonly offset: number
  readonly base64: string
}

/** Key of the lot. */
export async function addFile(stretch: Stretch): Promise<string> {
  return settle((await ask(AddFileOrder, { ...stretch })).addFile).key
}

/** How the files are read. Empty texts: not said. */
export interface ReadingOptions {
  readonly timezone: string
  readonly strict: boolean
  readonly replace: boolean
  readonly source: string
}

export async function checkFiles(lot: string, { timezone, strict, replace, source }: ReadingOptions): Promise<void> {
  const said = { timezone: timezone.trim() || null, source: source.trim() || null }
  settle((await ask(CheckFilesOrder, { lot, strict, replace, ...said })).checkFiles)
}

export async function commitFiles(lot: string): Promise<void> {
  settle((await ask(CommitFilesOrder, { lot })).commitFiles)
}

/** Returns at once; the commit itself answers when what was under way is stored. */
export async function stopCommit(lot: string): Promise<void> {
  settle((await ask(StopCommitOrder, { lot })).stopCommit)
}

export async function discardFiles(lot: string): Promise<void> {
  settle((await ask(DiscardFilesOrder, { lot })).discardFiles)
}

/** How many facts went, and how many came back. */
export async function dropRevision(key: string): Promise<{ readonly removed: number; readonly reopened: number }> {
  return settle((await ask(DropRevisionOrder, { key })).dropRevision)
}
