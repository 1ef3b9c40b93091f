// An answer that did not come, said for people: the server's own sentence and remedy where it gave one.

import { useTranslation } from 'react-i18next'
import { Refused, ServerLost, SignedOut } from '../graphql/failure.ts'
import { Action } from './Action.tsx'
import { Notice } from './Notice.tsx'

interface Props {
  readonly error: Error
  readonly retry?: () => void
}

export function Trouble({ error, retry }: Props) {
  const { t, i18n } = useTranslation()
  const code = codeOf(error)
  const title = i18n.exists(`answer.refused.${code}`)
    ? t(`answer.refused.${code}` as 'answer.refused.BROKEN')
    : t('answer.refused.BROKEN')
  return (
    <Notice urgent title={title} actions={retry && <Action onClick={retry}>{t('frame.tryAgain')}</Action>}>
      {error instanceof Refused && error.message !== '' && (
        // The server speaks English; in Chinese its sentence stands below ours, marked as English.
        <p lang="en">
          {error.message} {error.remedy}
        </p>
      )}
    </Notice>
  )
}

function codeOf(error: Error): string {
  if (error instanceof ServerLost) return 'LOST'
  if (error instanceof SignedOut) return 'SIGNED_OUT'
  return error instanceof Refused ? error.code : 'BROKEN'
}
