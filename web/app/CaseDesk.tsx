// One case on the desk: left the rows and the ranking, in the middle chain, map and time, right the why. It asks the
// questions, finds what is under examination, and hands each panel its part; the panels know nothing of each other.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CaseActions } from '../case/CaseActions.tsx'
import { CaseCard } from '../case/CaseCard.tsx'
import { MatchPerson } from '../case/MatchPerson.tsx'
import { PasteRows } from '../case/PasteRows.tsx'
import { settle } from '../graphql/failure.ts'
import { askAgain, useAnswer } from '../graphql/useAnswer.ts'
import { Guide } from '../guide/Guide.tsx'
import { useHolderName } from '../parts/holderName.ts'
import { hopMeets, spanMeets } from '../parts/lasting.ts'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useDays } from '../parts/useDays.ts'
import { Working } from '../parts/Working.tsx'
import { Candidates } from '../trace/Candidates.tsx'
import { RankingTable } from '../trace/RankingTable.tsx'
import { RuledOut } from '../trace/RuledOut.tsx'
import { useView } from '../url/useView.ts'
import { CaseCentre } from './CaseCentre.tsx'
import styles from './CaseDesk.module.css'
import { CaseSide } from './CaseSide.tsx'
import { CaseQuestion, OF_EXHIBITS, TraceQuestion } from './caseQuestions.ts'
import { examined } from './examined.ts'
import { useChains } from './useChains.ts'
import { useDeskKeys } from './useDeskKeys.ts'
import { usePrint } from './usePrint.ts'
import { useSpread } from './useSpread.ts'
import { useUnion } from './useUnion.ts'

const THE_CASE = 'CaseDesk'

interface Props {
  readonly caseKey: string
  readonly demo: boolean
  /** True: fill the paste box with the sample leak. */
  readonly sample: boolean
}

const FIRST = 10

export function CaseDesk({ caseKey, demo, sample }: Props) {
  const { t } = useTranslation()
  const answers = useQueryClient()
  const [view] = useView()
  const [first, setFirst] = useState(FIRST)
  const [table, setTable] = useState(false)
  const print = usePrint()
  const desk = useAnswer(CaseQuestion, { id: caseKey }, { pick: (data) => settle(data.case) })
  const exhibits = desk.data?.exhibits.nodes ?? []
  const trace = useAnswer(
    TraceQuestion,
    { id: caseKey, grain: view.grain, first },
    { enabled: exhibits.length > 0, pick: (data) => settle(settle(data.case).trace), keepLast: true },
  )
  const answer = exhibits.length === 0 ? null : (trace.data ?? null)
  const current = examined(view, answer?.ranked ?? [])
  const matched = exhibits.filter(({ state }) => state === 'MATCHED' || state === 'AMBIGUOUS')
  const chains = useChains({
    caseKey,
    candidate: current.holder,
    row: view.row,
    matched: matched.map(({ row }) => row),
  })
  const days = useDays()
  const inDays = chains.data?.chains.filter(({ hops }) => hops.some((hop) => hopMeets(days, hop))) ?? []
  const chain = inDays.find(({ rank }) => rank === view.chain) ?? inDays[0] ?? null
  const spread = useSpread(answer, current, desk.data?.seenAt ?? null)
  const holderName = useHolderName()
  const union = useUnion(caseKey, (key) => {
    const holder = answer?.places.find((place) => place.key === key)?.holder
    return holder == null ? key : holderName(holder)
  })
  useDeskKeys({
    ranked: answer?.ranked.filter(({ way }) => spanMeets(days, way)) ?? [],
    current: current.key,
    matched,
    row: chains.data?.row ?? null,
    chains: inDays.map(({ rank }) => rank),
  })

  if (desk.isPending) return <Working text={t('frame.loading')} />
  if (desk.error !== null) return <Trouble error={desk.error} retry={() => void desk.refetch()} />
  // The case first: without rows nothing else is asked, and the browser sends only so many questions at once.
  const again = () =>
    void askAgain(answers, [THE_CASE]).then(() =>
      askAgain(
        answers,
        OF_EXHIBITS.filter((name) => name !== THE_CASE),
      ),
    )
  return (
    <div className={styles.desk}>
      <section className={styles.left} data-guide="left" aria-label={t('case.leftName')}>
        <h1 className={styles.name}>{desk.data.name}</h1>
        <Panel
          title={t('case.exhibits')}
          aside={<CaseActions caseKey={caseKey} hasExhibits={exhibits.length > 0} onRemoved={again} />}
        >
          {answer !== null && <CaseCard case={desk.data} trace={answer} />}
          {exhibits.length > 0 && <MatchPerson caseKey={caseKey} />}
          <PasteRows case={desk.data} demo={demo} sample={sample} filled={exhibits.length > 0} onSent={again} />
        </Panel>
        {exhibits.length > 0 && trace.error !== null && (
          <Trouble error={trace.error} retry={() => void trace.refetch()} />
        )}
        {exhibits.length > 0 && (trace.isPending || trace.isPlaceholderData) && (
          <Working text={t('case.tracing')} quiet={trace.isPlaceholderData} />
        )}
        {answer !== null && (
          <>
            <Candidates
              caseKey={caseKey}
              chains={
                current.holder === null || chains.data === undefined
                  ? null
                  : { candidate: current.holder, row: chains.data.row }
              }
              chainsAsked={chains.isFetching && chains.data === undefined}
              trace={answer}
              current={current.key}
              onMore={() => setFirst(Math.min(200, first * 3))}
              onTable={() => setTable(true)}
              onPrint={print}
            />
            <RuledOut caseKey={caseKey} trace={answer} />
            <RankingTable caseKey={caseKey} grain={view.grain} opened={table} onClose={() => setTable(false)} />
          </>
        )}
      </section>
      <CaseCentre
        desk={desk.data}
        trace={answer}
        current={current}
        chains={chains}
        chain={chain}
        also={spread.also ?? union.also}
        union={union}
        matched={matched}
      />
      <CaseSide
        caseKey={caseKey}
        trace={answer}
        current={current}
        chain={chain}
        row={chains.data?.row ?? null}
        blast={spread}
        first={first}
      />
      {demo && answer !== null && <Guide />}
    </div>
  )
}
