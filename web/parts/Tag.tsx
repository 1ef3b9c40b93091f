// A small label with one meaning per ink: data is indigo, attention ochre, settled jade, suspicion cinnabar. The text
// always says it too.

import type { ReactNode } from 'react'
import styles from './Tag.module.css'

export type Ink = 'data' | 'attention' | 'settled' | 'suspicion' | 'plain'

interface Props {
  readonly ink?: Ink
  /** True for codes such as MISSING_FIELDS. */
  readonly code?: boolean
  readonly title?: string
  readonly children: ReactNode
}

export function Tag({ ink = 'plain', code = false, title, children }: Props) {
  return (
    <span className={`${styles.tag} ${styles[ink]} ${code ? styles.code : ''}`} title={title}>
      {children}
    </span>
  )
}
