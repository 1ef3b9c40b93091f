// A label over its control. The control is given as a function of the id, so that any native one fits.

import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

interface Props {
  readonly label: string
  /** Said to screen readers only: for controls whose place on the screen already says what they are. */
  readonly hidden?: boolean
  readonly children: (id: string) => ReactNode
}

export function Field({ label, hidden = false, children }: Props) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hidden ? styles.hidden : styles.label}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}
