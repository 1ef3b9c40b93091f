// Why a candidate stands where it stands: its sentence, every term in bits with its inputs on demand, through whom, how
// well it is logged, and the GraphQL that gives the same.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Caveat } from '../parts/Caveat.tsx'
import { CopyAction } from '../parts/CopyAction.tsx'
import { bits } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { useView } from '../url/useView.ts'
import { CandidateNameFragment, useCandidateName } from './candidateName.ts'
import { type LogLineFragment, LogLines } from './LogLines.tsx'
import { SentenceFragment, useSentence } from './sentence.ts'
import { Terms, TermsFragment } from './Terms.tsx'
import { UNKNOWN } from './unknown.ts'
import styles from './Why.module.css'
import { WhyFacts, WhyFactsFragment } from './WhyFacts.tsx'
import { whyQuery } from './whyQuery.ts'

export const WhyFragment = graphql(
  `
    fragment Why on Trace {
      caveat
      population
      exhibits {
        unmatched
      }
      assumptions {
        name
        value
      }
      candidates(grain: $grain, first: $first) {
        key
        rank
        bits
        kind
        covered
        misses
        terms {
          ...Terms
        }
        ...CandidateName
        ...Sentence
        ...WhyFacts
      }
      accounts: candidates(grain: ACTOR, first: 12) {
        key
        place {
          key
          given
        }
        ...CandidateName
      }
      unknownSource {
        bits
        terms {
          ...Terms
        }
      }
    }
  `,
  [CandidateNameFragment, SentenceFragment, TermsFragment, WhyFactsFragment],
)

interface Props {
  readonly caseKey: string
  readonly trace: FragmentOf<typeof WhyFragment>
  /** Key of the candidate under examination. */
  readonly current: string
  /** The chain that is drawn and its row; null: none. */
  readonly drawn: {
    readonly row: number
    readonly hops: readonly FragmentOf<typeof LogLineFragment>[]
    readonly kept: readonly boolean[]
  } | null
}

export function Why({ caseKey, trace: masked, current, drawn }: Props) {
  const { t, i18n } = useTranslation()
  const [view] = useView()
  const nameOf = useCandidateName()
  const sentenceOf = useSentence()
  const trace = readFragment(WhyFragment, masked)
  const copy = <CopyAction text={whyQuery(caseKey, view.grain)} label={t('answer.why.graphql')} />
  if (current === UNKNOWN) {
    return (
      <Panel title={t('answer.why.title', { name: t('answer.unknown') })} aside={copy}>
        <p className={styles.lead}>{t('answer.unknownSentence', { count: trace.exhibits.unmatched })}</p>
        <Terms terms={trace.unknownSource.terms} sum={trace.unknownSource.bits} titles={{}} />
        <Caveat text={trace.caveat} />
      </Panel>
    )
  }
  const candidate = trace.candidates.find(({ key }) => key === current)
  if (candidate === undefined) {
    return <Panel title={t('answer.tab.why')}>{t('answer.why.hidden', { shown: trace.candidates.length })}</Panel>
  }
  const next = trace.candidates.find(({ rank }) => rank > candidate.rank)
  const { title } = nameOf(candidate)
  return (
    <Panel title={t('answer.why.title', { name: title })} aside={copy}>
      <p className={styles.lead}>{sentenceOf(candidate, trace.population)}</p>
      <Terms
        terms={candidate.terms}
        sum={candidate.bits}
        titles={{
          COVERAGE: t('answer.why.coverageOf', {
            covered: candidate.covered,
            matched: candidate.covered + candidate.misses,
          }),
          PRIOR: t('answer.why.priorOf', { kind: t(`list.kind.${candidate.kind}`) }),
        }}
        facts={drawn === null ? {} : { COVERAGE: <LogLines {...drawn} /> }}
      />
      <p className={styles.soft}>
        {next !== undefined &&
          t('answer.why.difference', {
            bits: bits(candidate.bits - next.bits, i18n.language),
            name: nameOf(next).title,
          })}{' '}
        {t('answer.why.onlyDifference')}
      </p>
      <WhyFacts
        candidate={candidate}
        through={trace.accounts.filter(({ place }) => place?.key === candidate.key).slice(0, 3)}
      />
      <details className={styles.assumptions}>
        <summary>{t('answer.why.assumptionsTitle')}</summary>
        <ul>
          {trace.assumptions.map(({ name, value }) => (
            <li key={name}>
              <Tag code>{name}</Tag> <span className={styles.value}>{value}</span>
            </li>
          ))}
        </ul>
      </details>
      <Caveat text={trace.caveat} />
    </Panel>
  )
}
