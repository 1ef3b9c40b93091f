// A Refusal ends a command with one clear line and an exit code; it is never a bug and has no stack trace.

export class Refusal extends Error {
  /** 1: the input could not be used; 2: the command could not run at all. */
  readonly exit: 1 | 2

  constructor(message: string, exit: 1 | 2) {
    super(message)
    this.name = 'Refusal'
    this.exit = exit
  }
}
