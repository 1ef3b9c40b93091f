// The common source board: the whole ranking of one grain as a table that any column orders, and as CSV; the chains of
// those picked are drawn together. It is asked when opened, up to the most one page of the server holds,
// which is said when it is not all.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Caveat } from '../parts/Caveat.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { downloadText } from '../parts/download.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { Working } from '../parts/Working.tsx'
import { readKeys, writeKeys } from '../url/keyList.ts'
import { useView } from '../url/useView.ts'
import type { ViewGrain } from '../url/view.ts'
import { BoardTable } from './BoardTable.tsx'
import { CandidateNameFragment } from './candidateName.ts'
import styles from './RankingTable.module.css'
import { rankingCsv } from './rankingCsv.ts'
import { SentenceFragment } from './sentence.ts'
import { useRankingRows } from './useRankingRows.ts'

export const RankingQuestion = graphql(
  `
    query Ranking($id: ID!, $grain: Grain!, $first: Int!) {
      case(id: $id) {
        key
        trace {
          __typename
          ... on Trace {
            caveat
            population
            candidateCounts {
              holder
              actor
              act
            }
            exhibits {
              unmatched
            }
            candidates(grain: $grain, first: $first) {
              key
              rank
              kind
              posterior
              covered
              misses
              exposed
              inferred
              bits
              ...CandidateName
              ...Sentence
            }
            unknownSource {
              posterior
              bits
            }
          }
          ... on Error {
            code
            message
            remedy
          }
        }
      }
    }
  `,
  [CandidateNameFragment, SentenceFragment],
)

/** The most one page of the server holds for a browser. */
const MOST = 200

interface Props {
  readonly caseKey: string
  readonly grain: ViewGrain
  readonly opened: boolean
  readonly onClose: () => void
}

export function RankingTable({ caseKey, grain, opened, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(readKeys(view.drawn)))
  const ranking = useAnswer(
    RankingQuestion,
    { id: caseKey, grain, first: MOST },
    { enabled: opened, pick: (data) => settle(settle(data.case).trace) },
  )
  const rowsOf = useRankingRows()
  const rows = ranking.data === undefined ? [] : rowsOf(ranking.data)
  const all = ranking.data?.candidateCounts[({ HOLDER: 'holder', ACTOR: 'actor', ACT: 'act' } as const)[grain]] ?? 0
  const save = () => {
    const caveat = i18n.language === 'en' ? (ranking.data?.caveat ?? '') : t('answer.caveat')
    const text = rankingCsv(caveat, (column) => t(`answer.column.${column}`), rows)
    downloadText(`suyuan-${caseKey}-${grain.toLowerCase()}.csv`, 'text/csv;charset=utf-8', text)
  }
  const pick = (key: string) => {
    const next = new Set(picked)
    if (!next.delete(key)) next.add(key)
    setPicked(next)
  }
  const draw = (keys: readonly string[]) => {
    go({ drawn: writeKeys(keys) })
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="min(1100px, 96vw)"
      title={`${t('answer.tableTitle')} · ${t(`list.grain.${grain}`)}`}
    >
      {ranking.isPending && <Working text={t('frame.loading')} />}
      {ranking.error !== null && <Trouble error={ranking.error} retry={() => void ranking.refetch()} />}
      {ranking.data !== undefined && (
        <>
          <div className={styles.actions}>
            <Action onClick={save}>{t('answer.csv')}</Action>
            {picked.size > 0 && (
              <Action tone="strong" onClick={() => draw([...picked])}>
                {t('answer.board.drawAll', { count: picked.size })}
              </Action>
            )}
            {all > MOST && <span>{t('answer.showing', { shown: MOST, all })}</span>}
          </div>
          <BoardTable
            rows={rows}
            picked={picked}
            onPick={grain === 'ACT' ? null : pick}
            onDraw={(key) => draw([key])}
          />
          <Caveat text={ranking.data.caveat} />
        </>
      )}
    </Dialog>
  )
}
