// Whether the guided first run is open, and whether it was ever done or skipped: the latter is remembered in this browser
// as one word, without any id. Once over it comes back only when the help asks for it.

import { useSyncExternalStore } from 'react'

export interface GuideState {
  /** The step shown, from 0; null: the guide is closed. */
  readonly step: number | null
  readonly go: (step: number) => void
  /** Done or skipped: never by itself again. */
  readonly end: () => void
}

/** The state, the same for all who ask. */
export function useGuide(): GuideState {
  const step = useSyncExternalStore(subscribe, () => shown)
  return { step, go: set, end }
}

/** Opens the guide again from its first step. */
export function restartGuide(): void {
  set(0)
}

const KEPT = 'suyuan:guide'
const listeners = new Set<() => void>()

let shown: number | null = wasEnded() ? null : 0

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(step: number | null): void {
  shown = step
  for (const listener of listeners) listener()
}

function end(): void {
  try {
    window.localStorage.setItem(KEPT, 'over')
  } catch {
    // A browser that keeps nothing shows the guide again next time.
  }
  set(null)
}

function wasEnded(): boolean {
  try {
    return window.localStorage.getItem(KEPT) !== null
  } catch {
    return false
  }
}
