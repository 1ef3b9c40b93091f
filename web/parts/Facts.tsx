// Named facts, one a line, hairlines between. A fact that is `false` is left out, so that callers can say "only if".

import type { ReactNode } from 'react'
import styles from './Facts.module.css'

interface Props {
  readonly facts: readonly (false | readonly [label: string, value: ReactNode])[]
}

export function Facts({ facts }: Props) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter((fact) => fact !== false)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
