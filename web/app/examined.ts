// Which candidate is under examination: the one in the address, or the first of its grain. Pure; an address that names
// nobody of the list is kept, since the list may be longer than what is shown.

import { UNKNOWN } from '../trace/unknown.ts'
import type { View } from '../url/view.ts'

export interface Examined {
  /** Key of the candidate; empty when there is none. */
  readonly key: string
  /** Key of the holder whose chains can be asked; null for the unknown source, an act, or nothing. */
  readonly holder: string | null
}

/** `ranked`: the shown candidates of the view's grain, best first. */
export function examined(
  view: Pick<View, 'candidate' | 'grain'>,
  ranked: readonly { readonly key: string }[],
): Examined {
  const key = view.candidate ?? ranked[0]?.key ?? ''
  const isHolder = key !== '' && key !== UNKNOWN && view.grain !== 'ACT'
  return { key, holder: isHolder ? key : null }
}
