// The right of the desk: why, facts, why not, one at a time. On narrow screens it becomes a drawer that opens when
// something is picked.

import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Blast } from '../blast/Blast.tsx'
import type { BlastWindow } from '../blast/blastWindow.ts'
import { Compare } from '../compare/Compare.tsx'
import { FlowFacts } from '../facts/FlowFacts.tsx'
import { HolderFacts } from '../facts/HolderFacts.tsx'
import { HopFacts } from '../facts/HopFacts.tsx'
import { useNamedMap, useWholeMap } from '../map/useWholeMap.ts'
import { chainKey } from '../memory/goTo.ts'
import { Memory } from '../memory/Memory.tsx'
import type { About } from '../memory/memoryQuestion.ts'
import { Action } from '../parts/Action.tsx'
import { SideDialog } from '../parts/Dialog.tsx'
import { useHolderName } from '../parts/holderName.ts'
import { hopMeets } from '../parts/lasting.ts'
import { Panel } from '../parts/Panel.tsx'
import { useDays } from '../parts/useDays.ts'
import { Sever } from '../sever/Sever.tsx'
import { AskNext } from '../trace/AskNext.tsx'
import { UNKNOWN } from '../trace/unknown.ts'
import { Why } from '../trace/Why.tsx'
import { WhyNot } from '../trace/WhyNot.tsx'
import { askWhyNot, blastOf, chooseCandidate } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import type { DeskChain, DeskTrace } from './CaseCentre.tsx'
import styles from './CaseDesk.module.css'
import type { Examined } from './examined.ts'
import { SideTabs } from './SideTabs.tsx'

interface Props {
  readonly caseKey: string
  readonly trace: DeskTrace | null
  readonly current: Examined
  readonly chain: DeskChain | null
  /** Exhibit row of the chain. */
  readonly row: number | null
  /** Holder and stretch of time of the panel "Spread". */
  readonly blast: { readonly holder: string | null; readonly window: BlastWindow }
  /** How many of the ranking are shown, and can be compared. */
  readonly first: number
}

/** Up to this width the right panel is a drawer; below 700 px everything is stacked and it is a panel again. */
const DRAWER = '(min-width: 700px) and (max-width: 1100px)'

export function CaseSide(props: Props) {
  const { t } = useTranslation()
  const [view] = useView()
  const narrow = useMediaQuery(DRAWER, false, { getInitialValueInEffect: false })
  const [opened, { open, close }] = useDisclosure(false)
  const picked = `${view.holder} ${view.flow} ${view.hop}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens when something else is picked or asked, not when the width changes.
  useEffect(() => {
    if (narrow && (picked !== 'null null null' || view.side !== 'why')) open()
  }, [picked, view.side])
  const aside = (
    <aside className={styles.right} data-guide="right" aria-label={t('case.rightName')}>
      <Side {...props} />
    </aside>
  )
  if (!narrow) return aside
  return (
    <>
      {/* Hidden beside the drawer, but there for the printer. */}
      {aside}
      <Action className={styles.opener} data-guide="opener" onClick={open}>
        {t('case.openRight')}
      </Action>
      <SideDialog opened={opened} onClose={close} title={t('case.rightName')}>
        <Side {...props} />
      </SideDialog>
    </>
  )
}

function Side({ caseKey, trace, current, chain, row, blast, first }: Props) {
  const { t } = useTranslation()
  const [view] = useView()
  const id = useId()
  const nameOf = useHolderName()
  const days = useDays()
  const flows = new Map(chain?.hops.flatMap(({ flow }) => (flow === null ? [] : [[flow.key, flow] as const])))
  const channels = [...flows.values()].map(({ key, from, to }) => ({ key, from: nameOf(from), to: nameOf(to) }))
  return (
    <>
      {trace !== null && <SideTabs panel={id} />}
      <div id={id} {...(trace === null ? {} : { role: 'tabpanel', 'aria-label': t(`answer.tab.${view.side}`) })}>
        {trace === null || view.side === 'facts' ? (
          <FactsSide trace={trace} current={current} chain={chain} />
        ) : view.side === 'whynot' ? (
          <WhyNot caseKey={caseKey} candidates={new Set(trace.places.map(({ key }) => key))} />
        ) : view.side === 'blast' ? (
          <Blast holder={blast.holder} window={blast.window} places={trace.places} />
        ) : view.side === 'sever' ? (
          <Sever caseKey={caseKey} holder={current.holder} channels={channels} />
        ) : view.side === 'compare' ? (
          <Compare caseKey={caseKey} grain={view.grain} first={first} current={current.key} />
        ) : view.side === 'memory' ? (
          <MemorySide caseKey={caseKey} current={current} chain={chain} row={row} />
        ) : (
          <>
            <Why
              caseKey={caseKey}
              trace={trace}
              current={current.key}
              drawn={
                chain === null || row === null
                  ? null
                  : { row, hops: chain.hops, kept: chain.hops.map((hop) => hopMeets(days, hop)) }
              }
            />
            <AskNext caseKey={caseKey} />
          </>
        )}
      </div>
    </>
  )
}

function MemorySide({ caseKey, current, chain, row }: Pick<Props, 'caseKey' | 'current' | 'chain' | 'row'>) {
  const { t } = useTranslation()
  const [view] = useView()
  const map = useWholeMap(null)
  const named = useNamedMap()
  const names = new Map(map.data === undefined ? [] : named(map.data).holders.map(({ key, name }) => [key, name]))
  const nameOf = (key: string) => (key === UNKNOWN ? t('answer.unknown') : (names.get(key) ?? key))
  const abouts: About[] = [{ sort: 'CASE', key: '' }]
  if (current.key !== '' && current.key !== UNKNOWN) abouts.push({ sort: 'CANDIDATE', key: current.key })
  if (view.holder !== null && view.holder !== current.key) abouts.push({ sort: 'HOLDER', key: view.holder })
  if (chain !== null && row !== null && current.holder !== null)
    abouts.push({ sort: 'CHAIN', key: chainKey(row, chain.rank, current.holder) })
  return <Memory caseKey={caseKey} abouts={abouts} nameOf={nameOf} />
}

function FactsSide({ trace, current, chain }: Omit<Props, 'caseKey' | 'row' | 'blast' | 'first'>) {
  const { t } = useTranslation()
  const [view, go] = useView()
  const hop = view.hop === null ? undefined : chain?.hops[view.hop - 1]
  if (hop !== undefined && view.hop !== null) return <HopFacts hop={hop} ordinal={view.hop} />
  if (view.flow !== null) return <FlowFacts flowKey={view.flow} />
  const holder = view.holder ?? current.holder
  if (holder === null) return <Panel title={t('answer.tab.facts')}>{t('facts.pick')}</Panel>
  const place = trace?.places.find(({ key }) => key === holder)
  return (
    <>
      <HolderFacts holderKey={holder} />
      {trace !== null && (
        <div className={styles.actions}>
          {place === undefined ? (
            <Action onClick={() => go(askWhyNot(holder))}>{t('facts.askWhyNot')}</Action>
          ) : (
            <Action onClick={() => go({ ...chooseCandidate(holder), grain: 'HOLDER' })}>
              {t('facts.seeWhy', { rank: place.rank })}
            </Action>
          )}
          <Action onClick={() => go(blastOf(holder))}>{t('blast.ask')}</Action>
        </div>
      )}
    </>
  )
}
