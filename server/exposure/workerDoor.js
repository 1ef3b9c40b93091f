// Lets a worker thread read TypeScript: a thread does not take over the loader of the process that starts it, and under
// the test runner there is none to take over. Does nothing else.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
