// Single-key shortcuts: they act only when nothing that takes typing has the focus, no dialog is open, and the reader
// has not turned them off. Escape always acts.

import { useEffect, useEffectEvent } from 'react'

export type KeyActions = Readonly<Record<string, () => void>>

/** Runs the action of a pressed key. `on`: whether single letters act. */
export function useKeys(actions: KeyActions, on: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== 'Escape' && !on) return
    if (document.querySelector('[role="dialog"]') !== null || takesTyping(event.target)) return
    const action = actions[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** True where a pressed key belongs to what is being typed. */
export function takesTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null
}
