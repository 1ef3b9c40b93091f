// The steps with a lot of files: send, check, commit, drop; and the news they make. The lot itself stays with the server,
// its key in the address.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askAgain } from '../graphql/useAnswer.ts'
import { chooseLot } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { checkFiles, commitFiles, discardFiles, type ReadingOptions } from './lotOrders.ts'
import { MOST_BYTES, type SentFile, sendFiles } from './sendFiles.ts'

export type LotStep = 'idle' | 'sending' | 'checking' | 'committing'

export interface LotSteps {
  readonly step: LotStep
  /** While files are sent; empty else. */
  readonly sent: readonly SentFile[]
  readonly trouble: Error | null
  /** Bytes of files that were too large to be sent; null: none were. */
  readonly tooLarge: number | null
  readonly send: (files: readonly File[], options: ReadingOptions) => Promise<void>
  readonly check: (lot: string, options: ReadingOptions) => Promise<void>
  readonly commit: (lot: string) => Promise<void>
  readonly discard: (lot: string) => Promise<void>
}

const IDLE = { step: 'idle', sent: [], trouble: null, tooLarge: null } as const

export function useLot(): LotSteps {
  const answers = useQueryClient()
  const [, go] = useView()
  const [state, setState] = useState<Pick<LotSteps, 'step' | 'sent' | 'trouble' | 'tooLarge'>>(IDLE)
  const act = async (step: LotStep, work: () => Promise<void>) => {
    setState({ ...IDLE, step })
    try {
      await work()
      setState(IDLE)
    } catch (error) {
      setState({ ...IDLE, trouble: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  const checked = async (lot: string, options: ReadingOptions) => {
    setState({ ...IDLE, step: 'checking' })
    await checkFiles(lot, options)
    await askAgain(answers, ['Lot'])
  }
  return {
    ...state,
    send: async (files, options) => {
      const bytes = files.reduce((sum, { size }) => sum + size, 0)
      if (bytes > MOST_BYTES) return setState({ ...IDLE, tooLarge: bytes })
      await act('sending', async () => {
        const lot = await sendFiles(files, (sent) => setState({ ...IDLE, step: 'sending', sent }))
        await checked(lot, options)
        go(chooseLot(lot))
      })
    },
    check: (lot, options) => act('checking', () => checked(lot, options)),
    commit: (lot) =>
      act('committing', async () => {
        await commitFiles(lot)
        await askAgain(answers, ['Lot'])
        // The map is another now: whatever was asked of it is asked again, and nobody is made to wait for it here.
        void answers.invalidateQueries()
      }),
    discard: (lot) =>
      act('idle', async () => {
        await discardFiles(lot)
        go(chooseLot(null))
      }),
  }
}
