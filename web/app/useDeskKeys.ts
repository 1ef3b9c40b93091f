// The single-key shortcuts of the desk. Each does what a visible control does; none is the only way.

import { UNKNOWN } from '../trace/unknown.ts'
import {
  askWhyNot,
  chooseCandidate,
  chooseChain,
  chooseGrain,
  chooseRow,
  compareWith,
  pickNothing,
} from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { useKeys } from './useKeys.ts'

interface Desk {
  readonly ranked: readonly { readonly key: string }[]
  readonly current: string
  readonly matched: readonly { readonly row: number }[]
  /** Row whose chains are shown. */
  readonly row: number | null
  /** Ranks of the chains that can be shown. */
  readonly chains: readonly number[]
}

export function useDeskKeys({ ranked, current, matched, row, chains }: Desk): void {
  const [view, go] = useView()
  const keys = [...ranked.map(({ key }) => key), UNKNOWN]
  const step = (by: number) => {
    const next = keys[keys.indexOf(current) + by]
    if (ranked.length > 0 && next !== undefined) go(chooseCandidate(next === keys[0] ? null : next))
  }
  const stepRow = (by: number) => {
    const next = matched[matched.findIndex((one) => one.row === row) + by]
    if (next !== undefined) go(chooseRow(next.row))
  }
  const stepChain = (by: number) => {
    const next = chains[Math.max(0, chains.indexOf(view.chain)) + by]
    if (next !== undefined) go(chooseChain(next))
  }
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      p: () => go(chooseGrain('HOLDER')),
      a: () => go(chooseGrain('ACTOR')),
      ']': () => stepChain(1),
      '[': () => stepChain(-1),
      '.': () => stepRow(1),
      ',': () => stepRow(-1),
      w: () => go({ side: 'why' }),
      f: () => go({ side: 'facts' }),
      n: () => go(view.holder === null ? { side: 'whynot' } : askWhyNot(view.holder)),
      b: () => go({ side: 'blast' }),
      s: () => go({ side: 'sever' }),
      c: () => go(compareWith(view.against)),
      o: () => go({ side: 'memory' }),
      m: () => go({ map: view.map === 'table' ? 'picture' : 'table' }),
      e: () => go({ all: !view.all }),
      // biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component.
      Escape: () => go(pickNothing()),
    },
    view.keys,
  )
}
