// Catches a fault in the page itself, so that one panel's bug is a sentence and not a white screen.

import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { Notice } from '../parts/Notice.tsx'

export class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children
  }
}

function Failed() {
  const { t } = useTranslation()
  return (
    <Notice
      urgent
      title={t('frame.broken')}
      actions={<Action onClick={() => window.location.reload()}>{t('frame.reload')}</Action>}
    >
      {t('frame.brokenDetail')}
    </Notice>
  )
}
