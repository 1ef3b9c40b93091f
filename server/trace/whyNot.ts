// Why a Holder is no candidate: one typed reason, a sentence with the fact that proves it, and the rows per reason.
// The tests themselves are in reasons.ts; this file only chooses and words. It is called by the trace for every eligible
// Holder that holderCandidates leaves out, and by the command `why-not`.

import type { Interval } from '@suyuan/cypher/model/holder.ts'
import { REASONS, type Reason, type WhyNot } from './answer.ts'
import type { Assumptions } from './assumptions.ts'
import { holderCandidates, isEligible } from './candidates.ts'
import type { LeakedRow } from './exhibit.ts'
import type { Exposure } from './exposure.ts'
import { LIMITS } from './limits.ts'
import { maskAt, topKeysOf } from './mask.ts'
import { rowOf } from './own.ts'
import { EXPLAINED, type Reasons, reasonRows, reasonsOf } from './reasons.ts'

/**
 * The reason of one Holder: that of the row that got furthest, the later of REASONS being further. Without matched rows
 * it is NOT_IN_BATCH, since no row can be in anything. Rows that a Holder could explain have no reason and are left out;
 * asked of a candidate, `detail` says first that it is one.
 */
export function whyNot(exposure: Exposure, rows: readonly LeakedRow[], holder: number, reasons: Reasons): WhyNot {
  const perReason = reasonRows(reasons, holder)
  const reason = perReason[perReason.length - 1]?.reason ?? 'NOT_IN_BATCH'
  const explained = reasons.counts[holder * (REASONS.length + 1) + EXPLAINED]!
  if (explained > 0) {
    const detail = `${explained} of ${reasons.matched} matched rows could have left ${shown(exposure, holder)}, so it is a candidate.`
    const rest = perReason.length === 0 ? '' : ` ${sentence(exposure, rows, holder, reasons, reason)}`
    return { id: exposure.holders[holder]!.id, reason, detail: `${detail}${rest}`, rows: perReason }
  }
  const fact = sentence(exposure, rows, holder, reasons, reason)
  return {
    id: exposure.holders[holder]!.id,
    reason,
    detail: `${fact}${gapSentence(exposure, holder, reasons)}`,
    rows: perReason,
  }
}

/** Every eligible Holder that is no candidate, sorted by reason (order of REASONS), then id. Cost: see reasonsOf. */
export function whyNotAll(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  assumptions: Assumptions,
  reasons: Reasons = reasonsOf(exposure, rows, LIMITS),
): WhyNot[] {
  const named = new Set(holderCandidates(exposure, rows, assumptions))
  return [...exposure.holders.keys()]
    .filter((holder) => !named.has(holder) && isEligible(exposure, holder))
    .map((holder) => whyNot(exposure, rows, holder, reasons))
    .sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || (a.id < b.id ? -1 : 1))
}

function sentence(
  exposure: Exposure,
  rows: readonly LeakedRow[],
  holder: number,
  reasons: Reasons,
  reason: Reason,
): string {
  const name = shown(exposure, holder)
  const got = reasonRows(reasons, holder).find((entry) => entry.reason === reason)?.rows ?? 0
  const some = `${got} of ${reasons.matched} matched rows`
  switch (reason) {
    case 'NO_CONNECTION':
      return `No flow of the map and no movement of anybody leads from the customers to ${name}.`
    case 'NOT_IN_BATCH': {
      const count = rowOf(exposure.movementsTo, holder).length
      if (count === 0) return `No logged movement came to ${name}, though the map would allow it.`
      return `${counted(count, 'logged movement')} came to ${name}, none with anybody of the leaked rows.`
    }
    case 'TIME_ORDER': {
      const late = reasons.firstLate[holder]!
      if (late < Infinity)
        return `${some} came to ${name}, but not in time: the first after it was seen is of ${day(late)}.`
      return `${some} came to ${name}, but every way there is out of order or passes a DELETE or the end of a copy.`
    }
    case 'MISSING_FIELDS': {
      const came = topKeysOf(maskAt(reasons.came, holder * exposure.words, exposure.words), exposure.categories)
      const leaked = [...new Set(rows.flatMap((row) => row.categories))].sort()
      return `${some} came to ${name} in time, with ${list(came)}, but what leaked is ${list(leaked)}.`
    }
    case 'VINTAGE':
      return `${some} came to ${name} in time, but their values were not true together with any copy there.`
    case 'CUT_OFF':
      return `${some} have more movements than the limit, so they were not followed to ${name}.`
  }
}

/** Says what no log would have shown: a gap in the log of the Holder or of a source of it, a Flow without a log. */
function gapSentence(exposure: Exposure, holder: number, reasons: Reasons): string {
  const flows = [...rowOf(exposure.flowsTo, holder)].map((f) => exposure.flows[f]!)
  const valid = flows.filter((flow) => flow.validFrom <= reasons.seenAt)
  const gaps = [...new Set([holder, ...valid.map((flow) => flow.from)])].flatMap((h) => {
    const missing = exposure.holders[h]!.logGaps.filter((gap) => gap.from <= reasons.seenAt)
    return missing.length === 0 ? [] : [`the log of ${shown(exposure, h)} is missing ${gapText(missing)}`]
  })
  const others = gaps.length < 2 ? '' : `, and logs of ${counted(gaps.length - 1, 'source')} of it have gaps too`
  const unlogged = valid.filter((flow) => !flow.logged).length
  return [
    gaps.length === 0 ? '' : ` And ${gaps[0]}${others}.`,
    unlogged === 0 ? '' : ` ${counted(unlogged, 'channel')} to it ${unlogged === 1 ? 'leaves' : 'leave'} no log.`,
  ].join('')
}

/** The last gap before the leak was seen, and how many came before. */
function gapText(gaps: readonly Interval[]): string {
  const last = gaps[gaps.length - 1]!
  const earlier = gaps.length === 1 ? '' : ` and in ${counted(gaps.length - 1, 'stretch', 'stretches')} before`
  return `from ${day(last.from)} to ${day(last.to)}${earlier}`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The name of a Holder; for an EMPLOYEE its id, since names of staff are personal data. */
function shown(exposure: Exposure, holder: number): string {
  const { kind, name, id } = exposure.holders[holder]!
  return kind === 'EMPLOYEE' ? id : name
}

function list(keys: readonly string[]): string {
  return keys.length === 0 ? 'no category at all' : keys.join(', ')
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
