// How far the server is with what this page waits for, asked twice a second once a wait is long, and the way to end it.
// It ends all that the page waits for: the tracer answers one question after the other, so all of it waits for the same.

import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { ask } from '../graphql/client.ts'
import { CancelWork, WorksQuestion } from './worksQuestion.ts'

/** A wait shorter than this shows no figures. */
const LONG_AFTER_S = 1
const POLL_MS = 500

export function useWork() {
  const [seconds, setSeconds] = useState(0)
  const [ending, setEnding] = useState(false)
  const long = seconds >= LONG_AFTER_S
  const works = useQuery({
    queryKey: ['Works'],
    queryFn: async ({ signal }) => (await ask(WorksQuestion, {}, signal)).works,
    enabled: long,
    refetchInterval: POLL_MS,
    // The step of an earlier wait would be shown first.
    gcTime: 0,
    retry: false,
  })
  const tick = useEffectEvent(() => {
    setSeconds(seconds + 1)
    // A question whose rows were still being read could not be ended the first time.
    if (ending) void end()
  })
  useEffect(() => {
    const clock = setInterval(() => tick(), 1000)
    return () => clearInterval(clock)
  }, [])
  const cancel = () => {
    setEnding(true)
    void end()
  }
  // The tracer works on the oldest first, and the others say that they wait.
  const now = works.data?.find(({ step }) => step !== 'WAITING') ?? works.data?.[0] ?? null
  return { long, seconds, now, ending, cancel }
}

/** A server that does not hear it is asked again at the next tick. */
async function end(): Promise<void> {
  await ask(CancelWork, {}).catch(() => undefined)
}
