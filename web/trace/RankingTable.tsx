// The whole ranking of one grain as a table, and as CSV: asked when opened, up to the most one page of the server holds,
// which is said when it is not all.

import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Caveat } from '../parts/Caveat.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { downloadText } from '../parts/download.ts'
import { bits, count, percent } from '../parts/number.ts'
import { Trouble } from '../parts/Trouble.tsx'
import { Working } from '../parts/Working.tsx'
import type { ViewGrain } from '../url/view.ts'
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
  const language = i18n.language
  const number = (value: number | null) => (value === null ? t('answer.noPosterior') : count(value, language))
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
            {all > MOST && <span>{t('answer.showing', { shown: MOST, all })}</span>}
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className={styles.scroll} tabIndex={0} aria-label={t('answer.tableTitle')}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {(
                    [
                      'rank',
                      'name',
                      'kind',
                      'posterior',
                      'covered',
                      'misses',
                      'exposed',
                      'inferred',
                      'bits',
                      'why',
                    ] as const
                  ).map((column) => (
                    <th
                      key={column}
                      scope="col"
                      className={column === 'name' || column === 'kind' || column === 'why' ? undefined : styles.number}
                    >
                      {t(`answer.column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.rank}>
                    <td className={styles.number}>{number(row.rank)}</td>
                    <th scope="row">{row.name}</th>
                    <td>{row.kind}</td>
                    <td className={styles.number}>
                      {row.posterior === null ? t('answer.noPosterior') : percent(row.posterior, language)}
                    </td>
                    <td className={styles.number}>{number(row.covered)}</td>
                    <td className={styles.number}>{number(row.misses)}</td>
                    <td className={styles.number}>{number(row.exposed === null ? null : Math.round(row.exposed))}</td>
                    <td className={styles.number}>{number(row.inferred)}</td>
                    <td className={styles.number}>{bits(row.bits, language)}</td>
                    <td className={styles.why}>{row.why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <Caveat text={ranking.data.caveat} />
        </>
      )}
    </Dialog>
  )
}
