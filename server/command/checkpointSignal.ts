// Ctrl-C and its kin for an import: the first asks it to store what is under way and leave the rest, the second ends the
// process at once. Nothing is lost either way, since a batch and its entry in the ledger are one transaction.

import { constants } from 'node:os'

export interface CheckpointSignal {
  readonly stop: AbortSignal
  /** 128 and the number of the signal, as a shell has it: 130 for Ctrl-C, 143 for SIGTERM. 0: nobody asked. */
  readonly exitCode: () => number
  /** Signals do again what they did before. */
  readonly end: () => void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Begins to listen. */
export function checkpointSignal(say: (line: string) => void): CheckpointSignal {
  const controller = new AbortController()
  let exitCode = 0
  const hear = (signal: (typeof SIGNALS)[number]): void => {
    const isSecond = controller.signal.aborted
    exitCode = 128 + constants.signals[signal]
    if (isSecond) process.exit(exitCode)
    say('stopping: the batches under way are stored first; once more ends at once, and loses nothing either')
    controller.abort()
  }
  for (const signal of SIGNALS) process.on(signal, hear)
  const end = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, hear)
  }
  return { stop: controller.signal, exitCode: () => exitCode, end }
}
