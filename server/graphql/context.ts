// What every resolver is handed: who asks, and the desk with everything a use case needs. Made once a request by
// yoga.ts; a context without a member exists only in tests, to prove that nothing answers it.

import type { Desk } from '../case/desk.ts'
import type { Member } from '../guard/member.ts'

export interface RequestContext {
  /** null: nobody is signed in. No type and no field answers then. */
  readonly member: Member | null
  readonly desk: Desk
  /** Whose work it is that this request asks for (work.ts): the member, and the page if it named itself. */
  readonly owner: string
}
