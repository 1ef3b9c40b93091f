// The one way a component reads or changes the view: the address bar is the store, so back, forward, reload and a
// copied link give the same screen. Nothing else keeps a copy.

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Change } from './select.ts'
import { pushStep, replaceStep } from './steps.ts'
import { readView, type View, writeView } from './view.ts'

/** `push` makes a step that Back undoes; `replace` does not, for corrections the user did not ask for. */
export type Step = 'push' | 'replace'
export type Go = (change: Change, step?: Step) => void

/** The view of the current address and the function that changes it. Re-renders on every change and on back/forward. */
export function useView(): readonly [View, Go] {
  const search = useSyncExternalStore(subscribeToView, currentSearch)
  const view = useMemo(() => readView(search), [search])
  const go = useCallback<Go>((change, step = 'push') => changeView(change, step), [])
  return [view, go]
}

const CHANGED = 'suyuan:view'

/** Hears of every change of the address; gives the function that stops hearing. */
export function subscribeToView(listener: () => void): () => void {
  window.addEventListener('popstate', listener)
  window.addEventListener(CHANGED, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(CHANGED, listener)
  }
}

function currentSearch(): string {
  return window.location.search
}

function changeView(change: Change, step: Step): void {
  const next = writeView({ ...readView(currentSearch()), ...change })
  if (next === currentSearch()) return
  const address = `${window.location.pathname}${next}`
  if (step === 'push') pushStep(address)
  else replaceStep(address)
  window.dispatchEvent(new Event(CHANGED))
}
