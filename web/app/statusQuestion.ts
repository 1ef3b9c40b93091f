// What is loaded: asked once when the page opens, and the question that shows whether somebody is signed in.

import { graphql } from '../graphql/graphql.ts'
import { LoadedFragment } from '../home/Loaded.tsx'
import { FrameStatusFragment } from './Frame.tsx'

export const StatusQuestion = graphql(
  `
    query Status {
      status {
        demo
        ...FrameStatus
        ...Loaded
      }
    }
  `,
  [FrameStatusFragment, LoadedFragment],
)
