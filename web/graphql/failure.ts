// What can go wrong between the page and the server, as named classes, so that a screen never matches on wording.
// settle() turns the refusal members of a result union into one of them.

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends Error {}

/** The server did not answer: stopped, restarting, or the network is gone. The same request may be sent again. */
export class ServerLost extends Error {}

/** The server answered with a named refusal: its code is for programs, message and remedy for people. */
export class Refused extends Error {
  readonly code: string
  readonly remedy: string
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.code = refusal.code
    this.remedy = refusal.remedy
  }
}

interface Refusal {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** The answer of a result union without its refusals. */
export type Settled<T> = Exclude<NonNullable<T>, Refusal>

/** Gives the answer, or throws Refused when the union holds a refusal. `null` (nothing there) is refused as NOT_FOUND. */
export function settle<T extends object>(result: T | null): Settled<T> {
  if (result === null) throw new Refused({ code: 'NOT_FOUND', message: '', remedy: '' })
  if (isRefusal(result)) throw new Refused(result)
  return result as Settled<T>
}

function isRefusal(result: object): result is Refusal {
  return 'code' in result && 'message' in result && 'remedy' in result
}
