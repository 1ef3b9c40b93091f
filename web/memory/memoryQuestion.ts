// What the panel of the case's memory asks: notes with their revisions, pins, saved views, the history of questions.

import type { ResultOf } from 'gql.tada'
import { graphql } from '../graphql/graphql.ts'

export const MemoryQuestion = graphql(`
  query Memory($id: ID!) {
    case(id: $id) {
      key
      memory {
        truncated
        notes {
          sort
          about
          latest {
            key
            revision
            text
            at
            by
            mine
          }
          earlier {
            key
            revision
            text
            at
          }
        }
        pins {
          sort
          about
        }
        views {
          key
          name
          parameters
          at
        }
        inquiries {
          sort
          keys
          lastAt
          times
          by
          mine
        }
      }
    }
  }
`)

export type Memory = NonNullable<ResultOf<typeof MemoryQuestion>['case']>['memory']
export type Note = Memory['notes'][number]
export type SavedView = Memory['views'][number]
export type Inquiry = Memory['inquiries'][number]
export type MemorySort = Note['sort']

/** What a note or a pin is about, and how it is called. */
export interface About {
  readonly sort: MemorySort
  /** Empty for the case itself; `row/rank/candidate` for a chain. */
  readonly key: string
}
