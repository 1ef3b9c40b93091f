// A place to drop files on, and a button for those who do not: both give all files of one lot at once.

import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import styles from './StewardDesk.module.css'

interface Props {
  readonly disabled: boolean
  readonly onFiles: (files: readonly File[]) => void
}

export function DropFiles({ disabled, onFiles }: Props) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0 && !disabled) onFiles([...files])
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its equal in the button inside.
    <div
      className={`${styles.drop} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{t('steward.drop')}</p>
      <Action disabled={disabled} onClick={() => picker.current?.click()}>
        {t('steward.choose')}
      </Action>
      <input
        ref={picker}
        type="file"
        multiple
        className={styles.picker}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
