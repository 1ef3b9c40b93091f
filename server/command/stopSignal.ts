// Ctrl-C and its kin, as something a long command can look at between its steps and wait for at its end. Asked twice, it
// says that it is on its way: the database needs some seconds to close its files.

/** The command was asked to stop while it was starting. No error: nothing went wrong. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

export interface StopSignal {
  /** Throws Stopped when somebody asked to stop. */
  readonly check: () => void
  /** Settles when somebody asks to stop. */
  readonly asked: Promise<void>
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Begins to listen; from now on the signals do not end the process by themselves. */
export function stopSignal(say: (line: string) => void): StopSignal {
  let isAsked = false
  const asked = new Promise<void>((resolve) => {
    const stop = (): void => {
      say(isAsked ? 'still stopping: the database closes its files' : 'stopping')
      isAsked = true
      resolve()
    }
    for (const signal of SIGNALS) process.on(signal, stop)
  })
  const check = (): void => {
    if (isAsked) throw new Stopped('stopped while starting')
  }
  return { check, asked }
}
