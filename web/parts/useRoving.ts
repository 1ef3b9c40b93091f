// One stop for Tab in a long list: the arrow keys move inside it. Without this a keyboard would need two hundred steps to
// get past a table.

import { type FocusEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react'

interface Roving<List extends HTMLElement> {
  /** For the element that holds the list. */
  readonly list: {
    readonly ref: RefObject<List | null>
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onFocus: (event: FocusEvent) => void
  }
  /** For the button of row `index`, of `count`. */
  readonly item: (index: number, count: number) => { readonly 'data-row': number; readonly tabIndex: 0 | -1 }
}

export function useRoving<List extends HTMLElement>(): Roving<List> {
  const ref = useRef<List>(null)
  const [at, setAt] = useState(0)
  const rows = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  return {
    list: {
      ref,
      onFocus: ({ target }) => {
        const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null
        if (row !== null) setAt(Number(row.dataset.row))
      },
      onKeyDown: (event) => {
        const all = rows()
        const here = all.findIndex((row) => row.contains(document.activeElement))
        const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key]
        if (here < 0 || to === undefined) return
        event.preventDefault()
        all[Math.max(0, Math.min(all.length - 1, to))]?.focus()
      },
    },
    // A list that has become shorter keeps a stop: its last row.
    item: (index, count) => ({ 'data-row': index, tabIndex: index === Math.min(at, count - 1) ? 0 : -1 }),
  }
}
