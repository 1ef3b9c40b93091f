// A share of one as a thin bar under its number. It is decoration: the number beside it is what is read.

import styles from './Bar.module.css'

interface Props {
  /** 0..1; null draws the empty bar. */
  readonly share: number | null
  readonly ink: 'suspicion' | 'soft'
}

export function Bar({ share, ink }: Props) {
  const width = share === null ? 0 : Math.max(0.8, Math.min(1, share) * 100)
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} width="100" height="4" />
      {width > 0 && <rect className={styles[ink]} width={width} height="4" />}
    </svg>
  )
}
