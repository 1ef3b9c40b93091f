// The page begins here: token, nonce, words, then the providers around App. Nothing else is global.

import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Drawer.css'
import './ink.css'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SignedOut } from '../graphql/failure.ts'
import { ANSWER_DEFAULTS, askAgain } from '../graphql/useAnswer.ts'
import { beginSteps } from '../url/steps.ts'
import { readView } from '../url/view.ts'
import { startWords } from '../words/i18n.ts'
import { App } from './App.tsx'
import { languageOf } from './language.ts'
import { readNonce } from './nonce.ts'
import { takeToken } from './session.ts'

const token = takeToken()
beginSteps()
const nonce = readNonce()
await startWords(languageOf(readView(window.location.search)))

const answers: QueryClient = new QueryClient({
  defaultOptions: { queries: ANSWER_DEFAULTS },
  queryCache: new QueryCache({
    // A session that ended on the way shows at the gate: see App.
    onError: (error, { queryKey }) => {
      if (error instanceof SignedOut && queryKey[0] !== 'Status') void askAgain(answers, ['Status'])
    },
  }),
})
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <App token={token} nonce={nonce} />
    </QueryClientProvider>
  </StrictMode>,
)
