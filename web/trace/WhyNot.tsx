// Why a holder is no candidate: the typed reason as a sentence, the rows it holds for, and the fact behind it as the
// server found it. For a holder that is a candidate it says so and points to its why.

import type { FragmentOf } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Caveat } from '../parts/Caveat.tsx'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { Notice } from '../parts/Notice.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Working } from '../parts/Working.tsx'
import { chooseCandidate } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Why.module.css'

export const WhyNotQuestion = graphql(
  `
    query WhyNot($id: ID!, $holder: ID!) {
      case(id: $id) {
        key
        whyNot(holder: $holder) {
          __typename
          ... on WhyNot {
            caveat
            key
            reason
            detail
            rows {
              reason
              rows
            }
            holder {
              ...HolderName
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
  [HolderNameFragment],
)

interface Props {
  readonly caseKey: string
  /** Keys of the holders that are candidates. */
  readonly candidates: ReadonlySet<string>
}

export function WhyNot({ caseKey, candidates }: Props) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const nameOf = useHolderName()
  const { holder } = view
  const isCandidate = holder !== null && candidates.has(holder)
  const answer = useAnswer(
    WhyNotQuestion,
    { id: caseKey, holder: holder ?? '' },
    { enabled: holder !== null, pick: (data) => settle(settle(data.case).whyNot) },
  )
  if (holder === null) return <Panel title={t('answer.tab.whynot')}>{t('answer.whyNot.pick')}</Panel>
  if (answer.isPending) return <Working text={t('frame.loading')} />
  if (answer.error !== null) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  const { reason, rows, detail, caveat } = answer.data
  const name = called(answer.data.holder, answer.data.key, nameOf)
  return (
    <Panel title={t('answer.whyNot.title', { name })}>
      {isCandidate && (
        <Notice
          title={t('answer.whyNot.isCandidate')}
          actions={
            <Action onClick={() => go({ ...chooseCandidate(holder), grain: 'HOLDER' })}>
              {t('answer.whyNot.seeWhy')}
            </Action>
          }
        />
      )}
      {!isCandidate && (
        <p className={styles.lead}>
          <Tag code ink="data">
            {reason}
          </Tag>{' '}
          {t(`list.reasonSentence.${reason}`)}
        </p>
      )}
      <ul className={styles.rows}>
        {rows.map((one) => (
          <li key={one.reason}>
            {t('answer.whyNot.rows', { count: one.rows, reason: t(`list.reason.${one.reason}`) })}
          </li>
        ))}
      </ul>
      <p className={styles.label}>{t('answer.whyNot.proof')}</p>
      <p lang="en" className={i18n.language === 'en' ? undefined : styles.soft}>
        {detail}
      </p>
      <Caveat text={caveat} />
    </Panel>
  )
}

function called(
  holder: FragmentOf<typeof HolderNameFragment> | null,
  key: string,
  nameOf: ReturnType<typeof useHolderName>,
): string {
  return holder === null ? key : nameOf(holder)
}
