// The GraphQL playground for signed-in analysts: our own bundle of GraphiQL, on its own page, loaded nowhere else.
// What is typed there stays in memory: it may hold an identifier, so nothing goes to the browser's storage.

import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import './graphiql.css'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { fetcher } from './fetcher.ts'
import { memoryStorage } from './memoryStorage.ts'

const FIRST_QUESTION = `# What is loaded, and the first outlets.
query First {
  status { mapName holders flows movements subjects }
  holders(kind: OUTLET, first: 5) {
    nodes { key name }
    pageInfo { hasNextPage endCursor }
  }
}
`

const root = document.getElementById('root')
if (root === null) throw new Error('graphiql.html has no #root')
createRoot(root).render(<GraphiQL fetcher={fetcher} storage={memoryStorage()} defaultQuery={FIRST_QUESTION} />)
