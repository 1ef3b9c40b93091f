// The specification of violationsOf, slow and plain: for every category by itself, all shortest distances between all
// Holders (Floyd and Warshall), and a wrong path as start ⇝ flow, flow, flow ⇝ end. It shares the words of a rule with the
// judge and none of its code.

import type { Flow } from '@suyuan/cypher/model/flow.ts'
import type { Holder } from '@suyuan/cypher/model/holder.ts'
import type { Rule, Selector } from '@suyuan/seed/policy/policy.ts'
import { KEYS, type SmallMap } from '../../builders/smallMap.ts'

export interface Wrong {
  /** Id of the Holder at the end, or of the Flow where the rule names no end. */
  readonly end: string
  readonly steps: number
  /** Keys of KEYS that get along a wrong path to this end, sorted. */
  readonly keys: readonly string[]
}

interface Hop {
  readonly from: string
  readonly to: string
  readonly flow: Flow | null
}

/** Sorted by end. */
export function bruteForce({ holders, flows }: SmallMap, rule: Rule): readonly Wrong[] {
  const wrong = new Map<string, { steps: number; keys: string[] }>()
  const keys = rule.carrying === null ? [''] : KEYS.filter((key) => rule.carrying!.some((one) => below(key, one)))
  for (const key of keys) {
    const hops = hopsOf(holders, flows).filter((hop) => carries(hop, key) && isFree(hop, holders, rule))
    const far = distances(holders, hops)
    for (const hop of hops.filter((one) => isOver(one, holders, rule))) {
      for (const start of holders.filter((one) => isIn(one, rule.from, holders))) {
        const before = far.get(`${start.id}>${hop.from}`) ?? Infinity
        if (rule.to === null && rule.over !== null) note(wrong, hop.flow!.id, before + 1, key)
        else
          for (const end of holders.filter((one) => isIn(one, rule.to, holders)))
            note(wrong, end.id, before + 1 + (far.get(`${hop.to}>${end.id}`) ?? Infinity), key)
      }
    }
  }
  return [...wrong]
    .map(([end, one]) => ({ end, steps: one.steps, keys: [...new Set(one.keys)].sort() }))
    .sort((a, b) => (a.end < b.end ? -1 : 1))
}

function note(wrong: Map<string, { steps: number; keys: string[] }>, end: string, steps: number, key: string): void {
  if (steps === Infinity) return
  const before = wrong.get(end) ?? { steps: Infinity, keys: [] }
  wrong.set(end, { steps: Math.min(before.steps, steps), keys: [...before.keys, key] })
}

function distances(holders: readonly Holder[], hops: readonly Hop[]): Map<string, number> {
  const far = new Map<string, number>()
  for (const { id } of holders) far.set(`${id}>${id}`, 0)
  for (const { from, to } of hops) if (from !== to) far.set(`${from}>${to}`, 1)
  for (const { id: k } of holders)
    for (const { id: i } of holders)
      for (const { id: j } of holders) {
        const round = (far.get(`${i}>${k}`) ?? Infinity) + (far.get(`${k}>${j}`) ?? Infinity)
        if (round < (far.get(`${i}>${j}`) ?? Infinity)) far.set(`${i}>${j}`, round)
      }
  return far
}

function hopsOf(holders: readonly Holder[], flows: readonly Flow[]): Hop[] {
  const hops: Hop[] = flows.map((flow) => ({ from: flow.from, to: flow.to, flow }))
  for (const part of holders)
    for (const whole of holders.filter(({ id }) => id === part.partOf)) {
      const [inward, outward] = [
        { from: whole.id, to: part.id, flow: null },
        { from: part.id, to: whole.id, flow: null },
      ]
      if (part.kind === 'EMPLOYEE' && whole.kind === 'OUTLET') hops.push(inward)
      if (part.kind === 'DATASET' && ['SYSTEM', 'DATASET'].includes(whole.kind)) hops.push(inward, outward)
    }
  return hops
}

function carries({ flow }: Hop, key: string): boolean {
  return flow === null || key === '' || flow.categories.some((one) => below(key, one))
}

function isFree({ from, to, flow }: Hop, holders: readonly Holder[], { without }: Rule): boolean {
  const ends = holders.filter(({ id }) => id === from || id === to).flatMap(({ controls }) => controls)
  return ![...ends, ...(flow?.controls ?? [])].some((control) => without.includes(control))
}

function isOver({ flow, from, to }: Hop, holders: readonly Holder[], { over }: Rule): boolean {
  if (flow === null) return false
  if (over === null) return true
  const place = (id: string) => holders.find((one) => one.id === id)?.jurisdiction ?? null
  const known = place(from) !== null && place(to) !== null && place(from) !== place(to)
  const said = (value: string | null, words: readonly string[] | null) =>
    words === null || words.includes(value ?? 'none')
  return (
    said(flow.legalBasis, over.legalBasis) &&
    said(flow.contract, over.contract) &&
    said(flow.consent, over.consent) &&
    said(flow.mechanism, over.mechanism) &&
    (said(flow.purpose, over.purpose) || (over.purpose ?? []).some((one) => below(flow.purpose ?? '', one))) &&
    [null, flow.logged].includes(over.logged) &&
    [null, flow.crossBorder ?? known].includes(over.crossBorder)
  )
}

function isIn(one: Holder, selector: Selector | null, holders: readonly Holder[]): boolean {
  if (selector === null) return true
  const { ids, kinds, stages, jurisdictions, under } = selector
  const wholes: string[] = []
  for (let at: Holder | undefined = one; at; at = holders.find(({ id }) => id === at?.partOf)) wholes.push(at.id)
  const among = (value: string | null, words: readonly string[] | null) => words === null || words.includes(value ?? '')
  return (
    among(one.id, ids) &&
    among(one.kind, kinds) &&
    among(one.stage, stages) &&
    among(one.jurisdiction, jurisdictions) &&
    (under === null || wholes.some((id) => under.includes(id)))
  )
}

function below(key: string, ancestor: string): boolean {
  return `${key}.`.startsWith(`${ancestor}.`)
}
