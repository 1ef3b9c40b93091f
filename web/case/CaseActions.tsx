// What takes a case back: its exhibits, or all of it. Both ask first, since neither can be undone.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askAgain } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Confirm } from '../parts/Confirm.tsx'
import { goHome } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './CaseCard.module.css'
import { deleteCase, removeExhibits } from './orders.ts'

interface Props {
  readonly caseKey: string
  readonly hasExhibits: boolean
  /** Called when the exhibits were taken back. */
  readonly onRemoved: () => void
}

export function CaseActions({ caseKey, hasExhibits, onRemoved }: Props) {
  const { t } = useTranslation()
  const [, go] = useView()
  const answers = useQueryClient()
  const [asking, setAsking] = useState<'remove' | 'delete' | null>(null)
  return (
    <div className={styles.actions}>
      {hasExhibits && (
        <Action tone="quiet" onClick={() => setAsking('remove')}>
          {t('case.remove')}
        </Action>
      )}
      <Action tone="quiet" onClick={() => setAsking('delete')}>
        {t('case.delete')}
      </Action>
      <Confirm
        opened={asking === 'remove'}
        title={t('case.removeTitle')}
        text={t('case.removeText')}
        yes={t('case.removeYes')}
        onYes={async () => {
          await removeExhibits(caseKey)
          setAsking(null)
          onRemoved()
        }}
        onNo={() => setAsking(null)}
      />
      <Confirm
        opened={asking === 'delete'}
        title={t('case.deleteTitle')}
        text={t('case.deleteText')}
        yes={t('case.deleteYes')}
        onYes={async () => {
          await deleteCase(caseKey)
          setAsking(null)
          go(goHome())
          await askAgain(answers, ['Cases'])
        }}
        onNo={() => setAsking(null)}
      />
    </div>
  )
}
