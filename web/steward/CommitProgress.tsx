// How far an import is, asked again and again while it runs: which file, how many rows, what share of the bytes.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { askAgain } from '../graphql/useAnswer.ts'
import { count, percent } from '../parts/number.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { LotProgressQuestion } from './lotQuestions.ts'

const EVERY_MS = 500

export function CommitProgress({ lot }: { readonly lot: string }) {
  const { t, i18n } = useTranslation()
  const answers = useQueryClient()
  const { data } = useQuery({
    queryKey: ['LotProgress', lot],
    queryFn: async ({ signal }) => {
      const { progress } = settle((await ask(LotProgressQuestion, { key: lot }, signal)).lot)
      // Not begun yet, or done: a page that was loaded meanwhile has nobody else to tell it.
      if (progress === null) void askAgain(answers, ['Lot'])
      return progress
    },
    refetchInterval: EVERY_MS,
  })
  if (data == null || data.bytesTotal === 0) return <Waiting text={t('steward.committing')} />
  const { file, rows, bytesRead, bytesTotal } = data
  const share = percent(bytesRead / bytesTotal, i18n.language)
  return <Waiting text={t('steward.progress', { file, share, rows: count(rows, i18n.language) })} />
}
