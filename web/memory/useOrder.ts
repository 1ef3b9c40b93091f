// One order to the case's memory at a time: whether it is under way, what went wrong, and the memory asked again when it
// was done.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askAgain } from '../graphql/useAnswer.ts'

export interface Order {
  readonly working: boolean
  readonly error: Error | null
  /** Runs it; `done` is called when nothing went wrong. */
  readonly run: (order: () => Promise<void>, done?: () => void) => Promise<void>
}

export function useOrder(): Order {
  const answers = useQueryClient()
  const [state, setState] = useState<'idle' | 'working' | Error>('idle')
  const run = async (order: () => Promise<void>, done?: () => void) => {
    setState('working')
    try {
      await order()
      done?.()
      setState('idle')
      await askAgain(answers, ['Memory'])
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return { working: state === 'working', error: state instanceof Error ? state : null, run }
}
