// A Refusal ends a command with one clear line and an exit code; it is never a bug and has no stack trace.

export class Refusal extends Error {
  /** 1: the folder, file or rows could not be used; 2: wrong usage, no key, no database: the command could not run. */
  readonly exit: 1 | 2

  constructor(message: string, exit: 1 | 2) {
    super(message)
    this.name = 'Refusal'
    this.exit = exit
  }
}
