// What the case remembers: notes, pins, saved views, what was asked. Every line leads back to what it is about; nothing
// in it is an answer, since answers are computed anew.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { askAgain, useAnswer } from '../graphql/useAnswer.ts'
import { Notice } from '../parts/Notice.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { Inquiries } from './Inquiries.tsx'
import { type About, MemoryQuestion } from './memoryQuestion.ts'
import { NoteForm } from './NoteForm.tsx'
import { NoteList } from './NoteList.tsx'
import { Pins } from './Pins.tsx'
import { SavedViews } from './SavedViews.tsx'

interface Props {
  readonly caseKey: string
  /** What can be noted and pinned now: the case, and what is under examination. */
  readonly abouts: readonly About[]
  readonly nameOf: (key: string) => string
}

export function Memory({ caseKey, abouts, nameOf }: Props) {
  const { t } = useTranslation()
  const answers = useQueryClient()
  const memory = useAnswer(MemoryQuestion, { id: caseKey }, { pick: (data) => settle(data.case).memory })
  useEffect(() => {
    // What was asked since the last look is remembered by the server.
    void askAgain(answers, ['Memory'])
  }, [answers])
  if (memory.error !== null) return <Trouble error={memory.error} retry={() => void memory.refetch()} />
  if (memory.isPending) return <Waiting text={t('frame.loading')} />
  const { notes, pins, views, inquiries, truncated } = memory.data
  return (
    <>
      <Panel title={t('memory.notes')}>
        <NoteForm caseKey={caseKey} abouts={abouts} nameOf={nameOf} />
        <NoteList caseKey={caseKey} notes={notes} nameOf={nameOf} />
      </Panel>
      <Panel title={t('memory.pins')}>
        <Pins caseKey={caseKey} pins={pins} abouts={abouts} nameOf={nameOf} />
      </Panel>
      <Panel title={t('memory.views')}>
        <SavedViews caseKey={caseKey} views={views} />
      </Panel>
      <Panel title={t('memory.history')}>
        <Inquiries inquiries={inquiries} nameOf={nameOf} />
      </Panel>
      {truncated && <Notice title={t('memory.truncated')} />}
    </>
  )
}
