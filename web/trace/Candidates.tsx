// The ranked sources as an ordered list: name, probability, one sentence. The unknown source always stands with them;
// ties and "too few" are said. The same ranking as a table and as CSV is one click away.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Action } from '../parts/Action.tsx'
import { Caveat } from '../parts/Caveat.tsx'
import { spanMeets } from '../parts/lasting.ts'
import { Notice } from '../parts/Notice.tsx'
import { Omitted } from '../parts/Omitted.tsx'
import { Panel } from '../parts/Panel.tsx'
import { useDays } from '../parts/useDays.ts'
import { chooseCandidate } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import { CandidateLine, CandidateLineFragment } from './CandidateLine.tsx'
import styles from './Candidates.module.css'
import { GrainTabs } from './GrainTabs.tsx'
import { Mixture, MixtureFragment } from './Mixture.tsx'
import { ReportActions } from './ReportActions.tsx'
import type { ReportChains } from './reportJson.ts'
import { UnknownLine, UnknownLineFragment } from './UnknownLine.tsx'
import { UNKNOWN } from './unknown.ts'

export const CandidatesFragment = graphql(
  `
    fragment Candidates on Trace {
      caveat
      tooFew
      population
      elapsedMs
      exhibits {
        matched
        ambiguous
        ...UnknownLine
      }
      candidateCounts {
        holder
        actor
        act
      }
      candidates(grain: $grain, first: $first) {
        key
        rank
        way {
          from
          to
        }
        ...CandidateLine
      }
      unknownSource {
        posterior
      }
      truncated {
        reason
        omitted
      }
      ...Mixture
    }
  `,
  [CandidateLineFragment, UnknownLineFragment, MixtureFragment],
)

interface Props {
  readonly caseKey: string
  /** What is drawn, for the report. */
  readonly chains: ReportChains
  /** True: they are on their way. */
  readonly chainsAsked: boolean
  readonly trace: FragmentOf<typeof CandidatesFragment>
  /** Key of the candidate under examination: what the address says, or the first. */
  readonly current: string
  readonly onMore: () => void
  readonly onTable: () => void
  readonly onPrint: () => void
}

export function Candidates({ caseKey, chains, chainsAsked, trace: masked, current, onMore, onTable, onPrint }: Props) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const trace = readFragment(CandidatesFragment, masked)
  const { candidates, candidateCounts, exhibits } = trace
  const days = useDays()
  const shown = candidates.filter(({ way }) => spanMeets(days, way))
  const all = { HOLDER: candidateCounts.holder, ACTOR: candidateCounts.actor, ACT: candidateCounts.act }[view.grain]
  return (
    <Panel
      title={t('answer.title')}
      aside={
        <div className={styles.aside}>
          <Action tone="quiet" onClick={onTable}>
            {t('answer.table')}
          </Action>
          <ReportActions caseKey={caseKey} chains={chains} chainsAsked={chainsAsked} onPrint={onPrint} />
        </div>
      }
    >
      <GrainTabs counts={candidateCounts} />
      {trace.tooFew && <Notice title={t('answer.tooFew')}>{t('answer.tooFewDetail')}</Notice>}
      {candidates.length === 0 && (
        <Notice title={t('answer.none')}>
          {exhibits.matched + exhibits.ambiguous === 0 ? t('answer.noneMatched') : undefined}
        </Notice>
      )}
      <ol className={styles.list}>
        {shown.map((candidate) => (
          <CandidateLine
            key={candidate.rank}
            candidate={candidate}
            all={candidates}
            population={trace.population}
            current={candidate.key === current}
            picked={candidate.key === view.holder}
            onChoose={() => go(chooseCandidate(candidate.rank === candidates[0]?.rank ? null : candidate.key))}
          />
        ))}
        <UnknownLine
          exhibits={exhibits}
          posterior={trace.unknownSource.posterior}
          current={current === UNKNOWN}
          onChoose={() => go(chooseCandidate(UNKNOWN))}
        />
      </ol>
      {shown.length < candidates.length && (
        <p className={styles.soft}>{t('answer.outside', { count: candidates.length - shown.length })}</p>
      )}
      {candidates.length < all && (
        <p className={styles.soft}>
          {t('answer.showing', { shown: candidates.length, all })}{' '}
          <Action tone="quiet" onClick={onMore}>
            {t('answer.more')}
          </Action>
        </p>
      )}
      {trace.truncated !== null && <Omitted truncated={trace.truncated} />}
      <Mixture trace={trace} />
      <Caveat text={trace.caveat} />
      <p className={styles.soft}>{t('answer.elapsed', { ms: trace.elapsedMs })}</p>
    </Panel>
  )
}
