// The Desk as one request has it: whatever it asks of the tracer can be watched and ended by whoever asks, and is dropped
// when the request is gone. Made by graphql/yoga.ts; a use case sees no difference.

import { leaveSlate } from '../exposure/slate.ts'
import type { Desk } from './desk.ts'

/** `owner`: who may see and end its work. `gone`: aborted when nobody waits for the answer any more. */
export function deskOfRequest(desk: Desk, owner: string, gone: AbortSignal): Desk {
  return {
    ...desk,
    tracer: {
      ...desk.tracer,
      ask: async (ask, deadlineMs) => {
        const work = desk.works.begin(owner, ask.what)
        const leave = () => leaveSlate(work.slate)
        if (gone.aborted) leave()
        gone.addEventListener('abort', leave)
        try {
          return await desk.tracer.ask(ask, deadlineMs, work)
        } finally {
          gone.removeEventListener('abort', leave)
          work.done()
        }
      },
    },
  }
}
