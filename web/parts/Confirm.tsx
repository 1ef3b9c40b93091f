// Asks before what cannot be undone. The safe answer has the focus; a failure is said here, and nothing closes.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from './Action.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './Notice.module.css'
import { Trouble } from './Trouble.tsx'

interface Props {
  readonly opened: boolean
  readonly title: string
  readonly text: string
  /** Says what the dangerous button does. */
  readonly yes: string
  readonly onYes: () => Promise<void>
  readonly onNo: () => void
}

export function Confirm({ opened, title, text, yes, onYes, onNo }: Props) {
  const { t } = useTranslation()
  const [state, setState] = useState<'idle' | 'working' | Error>('idle')
  const act = async () => {
    setState('working')
    try {
      await onYes()
      setState('idle')
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return (
    <Dialog opened={opened} onClose={onNo} title={title}>
      <p>{text}</p>
      {state instanceof Error && <Trouble error={state} />}
      <div className={styles.actions}>
        <Action data-autofocus onClick={onNo}>
          {t('frame.cancel')}
        </Action>
        <Action tone="danger" disabled={state === 'working'} onClick={() => void act()}>
          {yes}
        </Action>
      </div>
    </Dialog>
  )
}
