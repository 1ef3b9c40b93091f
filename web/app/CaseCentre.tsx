// The middle of the desk: the chain as a strip, the map with the same chain drawn on it, the timeline below. Strip, map
// and timeline always show the same chain.

import type { UseQueryResult } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MapPanel } from '../map/MapPanel.tsx'
import type { MapAlso } from '../map/mapFacts.ts'
import { hopMeets, spanMeets } from '../parts/lasting.ts'
import { Notice } from '../parts/Notice.tsx'
import { Omitted } from '../parts/Omitted.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useDays } from '../parts/useDays.ts'
import { Working } from '../parts/Working.tsx'
import type { LaneHop } from '../timeline/Lanes.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { ChainPicker } from '../trace/ChainPicker.tsx'
import { ChainStrip } from '../trace/ChainStrip.tsx'
import { UNKNOWN } from '../trace/unknown.ts'
import { useView } from '../url/useView.ts'
import styles from './CaseDesk.module.css'
import type { CaseQuestion, TraceQuestion } from './caseQuestions.ts'
import type { Examined } from './examined.ts'
import { useTheme } from './language.ts'
import { UnionLine } from './UnionLine.tsx'
import { type ChainsAnswer, TRIES } from './useChains.ts'
import type { useUnion } from './useUnion.ts'

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
  /** What is drawn on the map beside the chain; null: nothing. */
  readonly also: (MapAlso & { readonly said: string }) | null
  /** All chains of several sources, when the address names some. */
  readonly union: ReturnType<typeof useUnion>
  readonly matched: readonly { readonly row: number; readonly subjects: readonly string[] }[]
}

const NO_HOPS: readonly never[] = []

export function CaseCentre({ desk, trace, current, chains, chain, also, union, matched }: Props) {
  const { t } = useTranslation()
  const [view] = useView()
  const theme = useTheme(view)
  const days = useDays()
  const drawn = useMemo(
    () =>
      chain?.hops.flatMap((hop, i) =>
        hopMeets(days, hop) ? [{ from: hop.fromKey, to: hop.toKey, evidence: hop.evidence, ordinal: i + 1 }] : [],
      ) ?? NO_HOPS,
    [chain, days],
  )
  const all = chains.data?.chains ?? NO_HOPS
  const inDays = all.filter(({ hops }) => hops.some((hop) => hopMeets(days, hop)))
  const hops = all.flatMap((one) => one.hops)
  const sources = trace?.ranked ?? NO_HOPS
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
        <div className={styles.chain} data-guide="chain">
          {matched.length > 0 && row !== null && (
            <ChainPicker rows={matched.map((one) => one.row)} row={row} chains={inDays} all={all.length} />
          )}
          {chain !== null ? (
            <ChainStrip
              chain={chain}
              case={desk}
              kept={chain.hops.map((hop) => hopMeets(days, hop))}
              subject={subjects.length === 1 ? (subjects[0] ?? null) : null}
            />
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
      {union.isDrawn && <UnionLine union={union} />}
      <MapPanel
        asOf={trace?.asOf ?? null}
        chain={drawn}
        seen={trace === null ? null : (desk.seenWhere ?? t('chain.market'))}
        ranked={trace?.places ?? NO_HOPS}
        current={current.holder}
        theme={theme}
        also={also}
      />
      {trace !== null && (
        <Timeline
          vintage={trace.vintage}
          way={candidate?.way ?? null}
          hops={chain?.hops.map((hop) => laneOf(hop, hopMeets(days, hop))) ?? NO_HOPS}
          seen={desk.seenAt}
          left={{
            hops: { kept: hops.filter((hop) => hopMeets(days, hop)).length, all: hops.length },
            sources: { kept: sources.filter(({ way }) => spanMeets(days, way)).length, all: sources.length },
          }}
        />
      )}
    </section>
  )
}

function laneOf({ at, between, heldUntil, evidence }: DeskChain['hops'][number], kept: boolean): LaneHop {
  return { from: at ?? between?.from ?? null, to: heldUntil, logged: evidence === 'LOGGED', kept }
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
  if (chains.data !== undefined && chains.data.chains.length > 0) return <Notice title={t('chain.allOutside')} />
  if (chains.data === undefined) return <Working text={t('frame.loading')} />
  return (
    <Notice title={view.row === null ? t('chain.noneAny', { tried: TRIES }) : t('chain.none', { row: view.row })}>
      {t('chain.noneDetail')}
    </Notice>
  )
}
