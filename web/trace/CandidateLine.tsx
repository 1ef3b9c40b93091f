// One ranked source: rank, name, probability, the sentence of why, what tempers it.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Bar } from '../parts/Bar.tsx'
import { percent } from '../parts/number.ts'
import { Tag } from '../parts/Tag.tsx'
import styles from './Candidates.module.css'
import { CandidateNameFragment, useCandidateName } from './candidateName.ts'
import { SentenceFragment, useSentence } from './sentence.ts'

export const CandidateLineFragment = graphql(
  `
    fragment CandidateLine on Candidate {
      key
      rank
      posterior
      covered
      tiedWith
      restsOnAssumptions
      unmet {
        reason
        rows
      }
      ...CandidateName
      ...Sentence
    }
  `,
  [CandidateNameFragment, SentenceFragment],
)

type Line = FragmentOf<typeof CandidateLineFragment>

interface Props {
  readonly candidate: Line
  /** All shown, to call those it is tied with by name. */
  readonly all: readonly Line[]
  readonly population: number
  readonly current: boolean
  /** True when its holder is picked elsewhere: on the map or in a table. */
  readonly picked: boolean
  readonly onChoose: () => void
}

export function CandidateLine({ candidate: masked, all, population, current, picked, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const nameOf = useCandidateName()
  const sentenceOf = useSentence()
  const candidate = readFragment(CandidateLineFragment, masked)
  const { title, account } = nameOf(candidate)
  // What speaks most against it, where that is more than what speaks for it; the panel "Why" lists all.
  const worst = candidate.unmet.toSorted((a, b) => b.rows - a.rows)[0]
  const tied = readFragment(CandidateLineFragment, all).filter(({ key }) => candidate.tiedWith.includes(key))
  const posterior = candidate.posterior === null ? t('answer.noPosterior') : percent(candidate.posterior, i18n.language)
  return (
    <li className={picked ? styles.picked : undefined}>
      <button
        type="button"
        className={`${styles.line} ${current ? styles.current : ''}`}
        aria-current={current}
        onClick={onChoose}
      >
        <span className={styles.rank}>{candidate.rank}</span>
        <span className={styles.name}>
          {title}
          {account !== null && <span className={styles.account}> · {account}</span>}
        </span>
        <span className={styles.posterior}>{posterior}</span>
        <span className={styles.sentence}>
          {sentenceOf(candidate, population)}
          {tied.length > 0 && (
            <strong className={styles.tie}>
              {' '}
              {t('answer.tied', { names: tied.map((one) => nameOf(one).title).join(', ') })}
            </strong>
          )}{' '}
          {worst !== undefined && worst.rows >= candidate.covered && (
            <Tag title={t(`list.reasonSentence.${worst.reason}`)}>{t(`list.reason.${worst.reason}`)}</Tag>
          )}
          {candidate.restsOnAssumptions && (
            <Tag ink="attention" title={t('answer.assumptionsDetail')}>
              {t('answer.assumptions')}
            </Tag>
          )}
        </span>
        <span className={styles.bar}>
          <Bar share={candidate.posterior} ink="suspicion" />
        </span>
      </button>
    </li>
  )
}
