// What the right side shows, as a list of tabs in even cells: they never wrap raggedly, whatever the language. One stop for
// Tab; the arrow keys move and choose, as in any list of tabs.

import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../url/useView.ts'
import { SIDES } from '../url/view.ts'
import styles from './SideTabs.module.css'

const A_LINE = 4

/** `panel`: id of what the tabs change. */
export function SideTabs({ panel }: { readonly panel: string }) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const list = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent) => {
    const here = SIDES.indexOf(view.side)
    const last = SIDES.length - 1
    const to = {
      ArrowRight: (here + 1) % SIDES.length,
      ArrowLeft: (here + last) % SIDES.length,
      ArrowDown: Math.min(last, here + A_LINE),
      ArrowUp: Math.max(0, here - A_LINE),
      Home: 0,
      End: last,
    }[event.key]
    const side = to === undefined ? undefined : SIDES[to]
    if (side === undefined) return
    event.preventDefault()
    go({ side })
    list.current?.querySelector<HTMLElement>(`[data-side="${side}"]`)?.focus()
  }
  return (
    <div ref={list} role="tablist" aria-label={t('case.rightName')} className={styles.tabs} onKeyDown={press}>
      {SIDES.map((side) => (
        <button
          key={side}
          type="button"
          role="tab"
          data-side={side}
          className={styles.tab}
          aria-selected={view.side === side}
          aria-controls={panel}
          tabIndex={view.side === side ? 0 : -1}
          onClick={() => go({ side })}
        >
          {t(`answer.tab.${side}`)}
        </button>
      ))}
    </div>
  )
}
