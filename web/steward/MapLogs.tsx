// The logs of a lot that no reader takes, each with the wizard that maps its columns. Nothing is shown when there is none.

import { useQueryClient } from '@tanstack/react-query'
import { settle } from '../graphql/failure.ts'
import { askAgain, useAnswer } from '../graphql/useAnswer.ts'
import { checkFiles } from './lotOrders.ts'
import type { Lot } from './lotQuestions.ts'
import { MapLog } from './MapLog.tsx'
import { UnknownLogsQuestion } from './mapLogQuestions.ts'
import { optionsOf } from './optionsOf.ts'

export function MapLogs({ lot }: { readonly lot: Lot }) {
  const answers = useQueryClient()
  const { data } = useAnswer(
    UnknownLogsQuestion,
    { key: lot.key },
    { pick: ({ categories, lot: answer }) => ({ categories, ...settle(answer) }) },
  )
  if (data === undefined) return null
  const check = async () => {
    await checkFiles(lot.key, optionsOf(lot))
    await askAgain(answers, ['Lot', 'UnknownLogs'])
  }
  return data.unknownLogs.map((log) => (
    <MapLog
      key={log.name}
      lot={lot.key}
      log={log}
      categories={data.categories}
      timezone={data.timezone}
      onKept={check}
    />
  ))
}
