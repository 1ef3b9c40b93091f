// Answers one Ask from a Snapshot. Pure apart from its stopwatch; runs in the worker thread only, since a trace takes
// some hundred milliseconds and would hold up every other request.

import type { Match } from '@suyuan/cypher/model/case.ts'
import type { SubjectKey } from '@suyuan/cypher/model/subject.ts'
import type { Along } from '../trace/along.ts'
import { askNext } from '../trace/ask/askNext.ts'
import { ASSUMPTIONS, type Assumptions } from '../trace/assumptions.ts'
import { isEligible } from '../trace/candidates.ts'
import type { LeakedRow } from '../trace/exhibit.ts'
import { LIMITS } from '../trace/limits.ts'
import { reasonsOf } from '../trace/reasons.ts'
import { trace } from '../trace/trace.ts'
import { whyNot } from '../trace/whyNot.ts'
import type { Ask, Counts, Leaked, Replies, Traced } from './ask.ts'
import { chainsOfRow } from './chainsOfRow.ts'
import { withHolding } from './holding.ts'
import { matchEach, matchExhibits } from './matchExhibits.ts'
import { blastOf, cutOf } from './sever.ts'
import type { Snapshot } from './snapshot.ts'
import { tokensOfSubject } from './tokensOfSubject.ts'
import { unionOf } from './union.ts'

/** The reply to `ask`; its kind goes with that of the Ask. `along` hears of each step; what it throws passes through. */
export function answerAsk(snapshot: Snapshot, ask: Ask, along: Along): Replies[keyof Replies] {
  along('MATCHING', 0, 0)
  switch (ask.what) {
    case 'prepare':
      return countsOf(snapshot)
    case 'tokens':
      return tokensOfSubject(snapshot.namings, snapshot.resolver, ask.subject)
    case 'trace':
      return traced(snapshot, ask.leaked, along)
    case 'cut':
      return cutOf(snapshot.exposure, leakedRows(snapshot, ask.leaked), ask.candidates, ask.toggles, ASSUMPTIONS, along)
    case 'union':
      return unionOf(snapshot.exposure, leakedRows(snapshot, ask.leaked), ask.candidates, ASSUMPTIONS, along)
    case 'asks': {
      const answer = trace(snapshot.exposure, leakedRows(snapshot, ask.leaked), ASSUMPTIONS, along)
      along('ASKING', 0, 0)
      return askNext(snapshot.exposure, answer, ASSUMPTIONS)
    }
    case 'blast':
      return blastOf(snapshot.exposure, ask.holder, { from: ask.from, to: ask.to }, along)
    case 'match':
      return matchEach(snapshot.exposure, snapshot.resolver, ask.leaked.rows, ask.leaked.seenAt).map((row) =>
        matchOf(snapshot, row),
      )
    case 'whyNot': {
      const { exposure } = snapshot
      const holder = exposure.holderIndex.get(ask.holder)
      if (holder === undefined) return 'UNKNOWN_HOLDER'
      if (!isEligible(exposure, holder)) return 'NOT_ELIGIBLE'
      const rows = leakedRows(snapshot, ask.leaked)
      return whyNot(exposure, rows, holder, reasonsOf(exposure, rows, LIMITS, along))
    }
    case 'chains': {
      const holder = snapshot.exposure.holderIndex.get(ask.candidate)
      if (holder === undefined) return 'UNKNOWN_HOLDER'
      const row = ask.leaked.rows.find((one) => one.row === ask.row)
      if (row === undefined) return 'UNKNOWN_ROW'
      const shown = matchEach(snapshot.exposure, snapshot.resolver, [row], ask.leaked.seenAt)[0]!
      along('CHAINS', 0, 0)
      const answer = chainsOfRow(snapshot.exposure, shown, holder, ask.k, ASSUMPTIONS)
      return withHolding(snapshot.exposure, shown, answer)
    }
  }
}

function countsOf({ exposure }: Snapshot): Counts {
  const { holders, flows, movements, subjects } = exposure
  return { holders: holders.length, flows: flows.length, movements: movements.count, subjects }
}

function traced(snapshot: Snapshot, leaked: Leaked, along: Along): Traced {
  const began = performance.now()
  const answer = trace(snapshot.exposure, leakedRows(snapshot, leaked), ASSUMPTIONS, along)
  return {
    answer,
    population: snapshot.exposure.population,
    tooFew: answer.exhibits.distinct < ASSUMPTIONS.tooFew,
    assumptions: numbersOf(ASSUMPTIONS),
    elapsedMs: Math.round(performance.now() - began),
  }
}

function leakedRows(snapshot: Snapshot, leaked: Leaked): LeakedRow[] {
  return matchExhibits(snapshot.exposure, snapshot.resolver, leaked.rows, leaked.seenAt)
}

function matchOf({ exposure }: Snapshot, row: LeakedRow): Match {
  const subjects = row.subjects.map((subject) => exposure.subjectKeys[subject]! as SubjectKey)
  return { state: row.state, subjects }
}

/** Assumptions one by one; a list of numbers becomes numbered names. */
function numbersOf(assumptions: Assumptions): { name: string; value: number }[] {
  return Object.entries(assumptions).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((one, index) => ({ name: `${name}.${index + 1}`, value: one }))
      : [{ name, value }],
  )
}
