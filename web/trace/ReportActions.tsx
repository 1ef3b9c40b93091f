// Takes the answer away: as paper, and as one JSON file. The CSV stands with the table that it is.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { downloadText } from '../parts/download.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { type ReportChains, reportJson } from './reportJson.ts'

interface Props {
  readonly caseKey: string
  readonly chains: ReportChains
  /** True: they are on their way, and the file waits for them, since it would lack them without a word. */
  readonly chainsAsked: boolean
  readonly onPrint: () => void
}

export function ReportActions({ caseKey, chains, chainsAsked, onPrint }: Props) {
  const { t } = useTranslation()
  const [error, setError] = useState<Error | null>(null)
  const [working, setWorking] = useState(false)
  const save = async () => {
    setWorking(true)
    setError(null)
    try {
      downloadText(`suyuan-${caseKey}.json`, 'application/json', await reportJson(caseKey, chains))
    } catch (failed) {
      setError(failed instanceof Error ? failed : new Error('the report failed'))
    }
    setWorking(false)
  }
  return (
    <>
      <Action
        tone="quiet"
        onClick={() => void save()}
        disabled={working || chainsAsked}
        aria-label={t('answer.jsonName')}
      >
        {t('answer.json')}
      </Action>
      <Action tone="quiet" onClick={onPrint}>
        {t('answer.print')}
      </Action>
      {error !== null && <Trouble error={error} retry={() => void save()} />}
    </>
  )
}
