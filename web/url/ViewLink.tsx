// A link to another view: a real address that can be opened in a new tab, followed without loading the page again.

import type { MouseEvent, ReactNode } from 'react'
import type { Change } from './select.ts'
import { useView } from './useView.ts'
import { writeView } from './view.ts'

interface Props {
  readonly change: Change
  readonly className?: string | undefined
  readonly current?: boolean
  readonly children: ReactNode
}

export function ViewLink({ change, className, current = false, children }: Props) {
  const [view, go] = useView()
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(change)
  }
  const href = writeView({ ...view, ...change })
  return (
    <a
      href={href === '' ? '/' : href}
      className={className}
      aria-current={current ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  )
}
