// A state of the screen that is not the answer: empty, refused, lost. It says what is the matter and what to do, in
// that order. `urgent` is for what the reader did not ask for and must know.

import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface Props {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly urgent?: boolean
}

export function Notice({ title, children, actions, urgent = false }: Props) {
  return (
    <div className={`${styles.notice} ${urgent ? styles.urgent : ''}`} role={urgent ? 'alert' : 'status'}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
