// What the server is doing for this page, and the order to end it.

import { graphql } from '../graphql/graphql.ts'

export const WorksQuestion = graphql(`
  query Works {
    works {
      key
      step
      done
      all
    }
  }
`)

export const CancelWork = graphql(`
  mutation CancelWork {
    cancelWork
  }
`)
