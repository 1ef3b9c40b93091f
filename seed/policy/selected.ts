// Which Holders and Flows a rule of a policy means. PURE. Used by judgePolicy.ts.

import { covers } from '@suyuan/cypher/model/category.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { FlowTest, Rule, Selector, Words } from './policy.ts'
import type { Step, Steps } from './steps.ts'

/** Indices into Steps.holders, ascending. null: all. A Holder that no map declares is met by its id only. */
export function selectedHolders(steps: Steps, selector: Selector | null): readonly number[] {
  const all = steps.ids.map((_, index) => index)
  return selector === null ? all : all.filter((index) => isSelected(steps, index, selector))
}

function isSelected(steps: Steps, index: number, { ids, kinds, stages, jurisdictions, under }: Selector): boolean {
  const holder = steps.holders[index] ?? null
  if (ids !== null && !ids.includes(steps.ids[index]!)) return false
  if (under !== null && !wholesOf(steps, index).some((id) => under.includes(id))) return false
  if (holder === null) return kinds === null && stages === null && jurisdictions === null
  return (
    (kinds === null || kinds.includes(holder.kind)) &&
    (stages === null || stages.includes(holder.stage)) &&
    (jurisdictions === null || (holder.jurisdiction !== null && jurisdictions.includes(holder.jurisdiction)))
  )
}

/** The Holder itself and all it is part of, inside out. */
function wholesOf(steps: Steps, index: number): readonly string[] {
  const passed: string[] = []
  for (let id: string | null = steps.ids[index] ?? null; id !== null && !passed.includes(id); ) {
    passed.push(id)
    id = holderAt(steps, id)?.partOf ?? null
  }
  return passed
}

/** True for a step over a Flow that meets the test; null: any Flow. A step inside a place meets none. */
export function meets(steps: Steps, { flow, from, to }: Step, test: FlowTest | null): boolean {
  if (flow === null) return false
  if (test === null) return true
  return (
    isAmong(flow.legalBasis, test.legalBasis) &&
    isAmong(flow.contract, test.contract) &&
    isAmong(flow.consent, test.consent) &&
    isAmong(flow.mechanism, test.mechanism) &&
    (isAmong(flow.purpose, test.purpose) || isBelow(flow.purpose, test.purpose)) &&
    (test.logged === null || flow.logged === test.logged) &&
    (test.crossBorder === null || test.crossBorder === (flow.crossBorder ?? isAcross(steps, from, to)))
  )
}

/** True when the step keeps clear of every Holder and Flow that has one of the controls. */
export function avoids(steps: Steps, { flow, from, to }: Step, { without }: Rule): boolean {
  const has = (controls: readonly string[] | undefined): boolean =>
    controls?.some((one) => without.includes(one)) ?? false
  return !has(flow?.controls) && !has(steps.holders[from]?.controls) && !has(steps.holders[to]?.controls)
}

function isAmong(value: string | null, words: Words): boolean {
  return words === null || words.includes(value ?? 'none')
}

function isBelow(value: string | null, words: Words): boolean {
  return value !== null && (words ?? []).some((word) => covers(word, value))
}

/** Both jurisdictions are known and differ. */
function isAcross(steps: Steps, from: number, to: number): boolean {
  const [here, there] = [steps.holders[from]?.jurisdiction ?? null, steps.holders[to]?.jurisdiction ?? null]
  return here !== null && there !== null && here !== there
}

function holderAt(steps: Steps, id: string): Holder | null {
  return steps.holders[steps.indexOf.get(id) ?? -1] ?? null
}
