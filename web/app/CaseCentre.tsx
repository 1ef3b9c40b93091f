// The middle of the desk: the chain as a strip, the map with the same chain drawn on it, the timeline below. Strip, map
// and timeline always show the same chain.

import type { UseQueryResult } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MapPanel } from '../map/MapPanel.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Omitted } from '../parts/Omitted.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Working } from '../parts/Working.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { ChainPicker } from '../trace/ChainPicker.tsx'
import { ChainStrip } from '../trace/ChainStrip.tsx'
import { UNKNOWN } from '../trace/unknown.ts'
import { useView } from '../url/useView.ts'
import styles from './CaseDesk.module.css'
import type { CaseQuestion, TraceQuestion } from './caseQuestions.ts'
import type { Examined } from './examined.ts'
import { useTheme } from './language.ts'
import { type ChainsAnswer, TRIES } from './useChains.ts'

export type DeskCase = NonNullable<ResultOf<typeof CaseQuestion>['case']>
export type DeskTrace = Extract<
  NonNullable<ResultOf<typeof TraceQuestion>['case']>['trace'],
  { readonly __typename: 'Trace' }
>
export type DeskChain = ChainsAnswer['chains'][number]

interface Props {
  readonly desk: DeskCase
  readonly trace: DeskTrace | null
  readonly current: Examined
  readonly chains: UseQueryResult<ChainsAnswer>
  readonly chain: DeskChain | null
  readonly matched: readonly { readonly row: number; readonly subjects: readonly string[] }[]
}

const NO_HOPS: readonly never[] = []

export function CaseCentre({ desk, trace, current, chains, chain, matched }: Props) {
  const { t } = useTranslation()
  const [view] = useView()
  const theme = useTheme(view)
  const drawn = useMemo(
    () => chain?.hops.map(({ fromKey, toKey, evidence }) => ({ from: fromKey, to: toKey, evidence })) ?? NO_HOPS,
    [chain],
  )
  const candidate = trace?.ranked.find(({ key }) => key === current.key)
  const row = chains.data?.row ?? view.row
  const subjects = matched.find((one) => one.row === row)?.subjects ?? []
  return (
    <section className={styles.centre} aria-label={t('case.centreName')}>
      {trace === null ? (
        <div className={styles.hint}>
          <Notice title={t('case.empty')}>{t('case.emptyDetail')}</Notice>
        </div>
      ) : (
        <div className={styles.chain}>
          {matched.length > 0 && row !== null && (
            <ChainPicker rows={matched.map((one) => one.row)} row={row} chains={chains.data?.chains ?? []} />
          )}
          {chain !== null ? (
            <ChainStrip chain={chain} case={desk} subject={subjects.length === 1 ? (subjects[0] ?? null) : null} />
          ) : (
            <div className={styles.hint}>
              <NoChain current={current} chains={chains} view={view} anyMatched={matched.length > 0} />
            </div>
          )}
          {desk.exhibits.pageInfo.hasNextPage && (
            <p className={styles.soft}>{t('case.exhibitsTruncated', { shown: desk.exhibits.nodes.length })}</p>
          )}
          {chains.data?.truncated != null && <Omitted truncated={chains.data.truncated} />}
        </div>
      )}
      <MapPanel
        asOf={trace?.asOf ?? null}
        chain={drawn}
        seen={trace === null ? null : (desk.seenWhere ?? t('chain.market'))}
        ranked={trace?.places ?? NO_HOPS}
        current={current.holder}
        theme={theme}
      />
      {trace !== null && (
        <Timeline
          vintage={trace.vintage}
          way={candidate?.way ?? null}
          hops={chain?.hops.flatMap(({ at }) => (at === null ? [] : [at])) ?? NO_HOPS}
          seen={desk.seenAt}
        />
      )}
    </section>
  )
}

interface NoChainProps {
  readonly current: Examined
  readonly chains: UseQueryResult<ChainsAnswer>
  readonly view: { readonly grain: string; readonly row: number | null }
  readonly anyMatched: boolean
}

function NoChain({ current, chains, view, anyMatched }: NoChainProps) {
  const { t } = useTranslation()
  if (!anyMatched) return <Notice title={t('chain.noMatched')} />
  if (current.key === UNKNOWN) return <Notice title={t('chain.unknown')} />
  if (view.grain === 'ACT') return <Notice title={t('chain.acts')} />
  if (chains.error !== null) return <Trouble error={chains.error} retry={() => void chains.refetch()} />
  if (chains.data === undefined) return <Working text={t('frame.loading')} />
  return (
    <Notice title={view.row === null ? t('chain.noneAny', { tried: TRIES }) : t('chain.none', { row: view.row })}>
      {t('chain.noneDetail')}
    </Notice>
  )
}
