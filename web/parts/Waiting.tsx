// Something is being fetched or worked out: a quiet line that says what, in the words of the job.

import styles from './Waiting.module.css'

export function Waiting({ text }: { readonly text: string }) {
  return (
    <p className={styles.waiting} role="status">
      <span className={styles.mark} aria-hidden="true" />
      {text}
    </p>
  )
}
