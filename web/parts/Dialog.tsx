// A question or a list over the page: focus goes in, stays in, and comes back. Put together from Mantine's parts, since
// its ready-made one has a second <header>, which a screen reader would take for the page's own.

import { Drawer, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Dialog.module.css'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: string
  readonly children: ReactNode
}

export function Dialog({ opened, onClose, title, size = '440px', children }: Props) {
  const { t } = useTranslation()
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered>
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('frame.close')} />
        </div>
        <Modal.Body className={styles.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** The same from the right edge, for a panel that has no room beside the others. */
export function SideDialog({ opened, onClose, title, children }: Omit<Props, 'size'>) {
  const { t } = useTranslation()
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={360}>
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={styles.head}>
          <Drawer.Title className={styles.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('frame.close')} />
        </div>
        <Drawer.Body className={styles.flush}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
