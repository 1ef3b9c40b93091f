// Copies one text and says that it did.

import { useClipboard } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Action } from './Action.tsx'

interface Props {
  readonly text: string
  /** What is copied, when "Copy" alone would not say it. */
  readonly label?: string
}

export function CopyAction({ text, label }: Props) {
  const { t } = useTranslation()
  const clipboard = useClipboard({ timeout: 1500 })
  return (
    <Action tone="quiet" onClick={() => clipboard.copy(text)}>
      <span aria-live="polite">{clipboard.copied ? t('frame.copied') : (label ?? t('frame.copy'))}</span>
    </Action>
  )
}
