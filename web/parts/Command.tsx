// One command line, to be copied into a terminal.

import styles from './Command.module.css'
import { CopyAction } from './CopyAction.tsx'

export function Command({ text }: { readonly text: string }) {
  return (
    <div className={styles.command}>
      <code lang="en">{text}</code>
      <CopyAction text={text} />
    </div>
  )
}
