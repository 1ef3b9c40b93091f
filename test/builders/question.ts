// Questions to the tracer about a town written as text: what a spec asks and compares. The only file through which the
// specs call the tracer, so that they are only data.

import { buildExposure } from '@suyuan/server/exposure/buildExposure.ts'
import type { Answer, Chain, WhyNot } from '@suyuan/server/trace/answer.ts'
import { ASSUMPTIONS } from '@suyuan/server/trace/assumptions.ts'
import { holderCandidates } from '@suyuan/server/trace/candidates.ts'
import { chainsTo, type FoundChains } from '@suyuan/server/trace/chain/chainsTo.ts'
import type { LeakedRow } from '@suyuan/server/trace/exhibit.ts'
import type { Exposure } from '@suyuan/server/trace/exposure.ts'
import { LIMITS, type Limits } from '@suyuan/server/trace/limits.ts'
import { reasonsOf } from '@suyuan/server/trace/reasons.ts'
import { trace } from '@suyuan/server/trace/trace.ts'
import { type Vintage, vintage } from '@suyuan/server/trace/vintage.ts'
import { whyNot, whyNotAll } from '@suyuan/server/trace/whyNot.ts'
import { chainText } from './chainText.ts'
import { leakedRow } from './leakedRow.ts'
import { recordsOf } from './town.ts'
import { keysIn, SHORT, timeOf, townText } from './townText.ts'

/** `ann {phone,name} @06-10 phone=old`: a leaked row of one person (or `ann|bob`), seen then, with some values. */
export type RowText = string

export interface Question {
  readonly exposure: Exposure
  readonly rows: readonly LeakedRow[]
  candidates(): string[]
  /** Chains of the first row to a Holder. */
  found(holder: string, k?: number, limits?: Limits): FoundChains
  chains(holder: string): string[][]
  weights(holder: string): number[]
  reason(holder: string): string
  whyNot(holder: string, limits?: Limits): WhyNot
  ruledOut(): WhyNot[]
  vintage(): Vintage
  answer(): Answer
  /** Bits of a candidate, or of "unknown", at HOLDER grain. */
  bits(holder: string): number
}

/** Asks about `rows` in the town of `text`. */
export function question(text: string, ...rows: readonly RowText[]): Question {
  const exposure = buildExposure(recordsOf(townText(text)))
  const leaked = rows.map((row, i) => leakedRow(exposure, rowSketch(row), i + 1))
  const indexOf = (id: string): number => {
    const index = exposure.holderIndex.get(id)
    if (index === undefined) throw new Error(`the town has no ${id}`)
    return index
  }
  const found = (holder: string, k = 10, limits = LIMITS): FoundChains => {
    const row = leaked[0]!
    const [subject] = row.subjects
    if (subject === undefined) throw new Error('nobody of that name is in the records')
    return chainsTo(
      exposure,
      { subject, holder: indexOf(holder), need: row.mask, seenAt: row.seenAt, k, limits },
      ASSUMPTIONS,
    )
  }
  const ask = (holder: string, limits = LIMITS): WhyNot =>
    whyNot(exposure, leaked, indexOf(holder), reasonsOf(exposure, leaked, limits))
  const answer = (): Answer => trace(exposure, leaked, ASSUMPTIONS)
  return {
    exposure,
    rows: leaked,
    candidates: () => [...holderCandidates(exposure, leaked, ASSUMPTIONS)].map((h) => exposure.holders[h]!.id),
    found,
    chains: (holder) => chainText(found(holder).chains),
    weights: (holder) => found(holder).chains.map(({ weight }: Chain) => weight),
    reason: (holder) => ask(holder).reason,
    whyNot: ask,
    ruledOut: () => whyNotAll(exposure, leaked, ASSUMPTIONS),
    vintage: () => vintage(exposure, leaked),
    answer,
    bits: (holder) => {
      const { candidates, unknownSource } = answer()
      if (holder === 'unknown') return unknownSource.bits
      const found = candidates.find((one) => one.grain === 'HOLDER' && one.id === holder)
      if (found === undefined) throw new Error(`${holder} is no candidate`)
      return found.bits
    },
  }
}

function rowSketch(text: RowText) {
  const [people, , seen, ...values] = text.split(/\s+/)
  return {
    people: people!.split('|'),
    categories: keysIn(text),
    seenAt: timeOf(seen!.slice(1)),
    values: values.map((value) => {
      const [short, hash] = value.split('=')
      return { category: SHORT[short!]!, hash: hash! }
    }),
  }
}
