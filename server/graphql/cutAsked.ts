// The arguments of Case.cut as the use case takes them: keys instead of global ids, empty lists instead of nothing.

import type { CutAsked } from '../case/cutOfCase.ts'
import { keyOf } from './globalKey.ts'

interface ControlArg {
  readonly holder: string
  readonly control: string
}

/** As GraphQL gives them. */
export interface CutArgs {
  readonly candidates?: readonly string[] | null | undefined
  readonly withoutFlows?: readonly string[] | null | undefined
  readonly withoutHolders?: readonly string[] | null | undefined
  readonly withoutControls?: readonly ControlArg[] | null | undefined
  readonly withControls?: readonly ControlArg[] | null | undefined
}

export function cutAsked(args: CutArgs): CutAsked {
  const keys = (typename: string, ids: readonly string[] | null | undefined): string[] =>
    (ids ?? []).map((id) => keyOf(typename, id))
  const controls = (list: readonly ControlArg[] | null | undefined) =>
    (list ?? []).map(({ holder, control }) => ({ holder: keyOf('Holder', holder), control }))
  return {
    candidates: keys('Holder', args.candidates),
    toggles: {
      withoutFlows: keys('Flow', args.withoutFlows),
      withoutHolders: keys('Holder', args.withoutHolders),
      withoutControls: controls(args.withoutControls),
      withControls: controls(args.withControls),
    },
  }
}
