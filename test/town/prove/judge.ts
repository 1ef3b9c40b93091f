// Compares an Answer with the truth of its town, by the rules of "Proving counts" in tracing.md.

import type { Answer, Candidate, Grain } from '@suyuan/server/trace/answer.ts'
import { ASSUMPTIONS, DAY_MS } from '@suyuan/server/trace/assumptions.ts'
import type { Exposure } from '@suyuan/server/trace/exposure.ts'
import type { First, Mixture, Outcome, Seen, Trail, VintageOutcome } from './outcome.ts'
import { type Counted, countRanking, type Entry, tieGroups } from './ranking.ts'
import { rightAct } from './rightAct.ts'
import type { TruthFile } from './truthFile.ts'

export type Judged = Omit<Outcome, 'plan' | 'seconds' | 'rivals'>

/** Holders that are right; empty in a town where nobody in the map did it. */
export function guiltyHolders(truth: TruthFile): Set<string> {
  return new Set(truth.sources.flatMap((source) => source.holders))
}

export function judge(answer: Answer, truth: TruthFile, exposure: Exposure): Judged {
  const guilty = guiltyHolders(truth)
  const accounts = rightAccounts(truth, exposure)
  const places = rankingOf(answer, 'HOLDER', (candidate) => guilty.has(candidate.id), guilty.size === 0)
  const groups = tieGroups(places, ASSUMPTIONS.tieBits)
  const act = rightAct(truth, exposure)
  return {
    sources: truth.sources.length,
    deciding: truth.deciding,
    rows: answer.exhibits.rows,
    matched: answer.exhibits.distinct,
    grains: {
      HOLDER: countRanking(groups),
      ACTOR: accounts === null ? null : counted(rankingOf(answer, 'ACTOR', (one) => accounts.has(one.id), false)),
      ACT: act === null ? null : counted(rankingOf(answer, 'ACT', act, false)),
    },
    first: firstOf(groups, answer),
    unknownFirst: share(groups[0] ?? [], (entry) => entry.id === null),
    mixture: mixtureOf(answer, truth),
    vintage: vintageOf(answer, truth),
    trail: trailOf(answer, guilty),
  }
}

/**
 * Accounts that are right. Of a source whose account the truth cannot name its place is, as any true source is right.
 * null when no true account ever acts in the log: then no trace can name one, and nothing is measured.
 */
function rightAccounts(truth: TruthFile, exposure: Exposure): Set<string> | null {
  const acts = (id: string): boolean => {
    const holder = exposure.holderIndex.get(id) ?? -1
    const { offsets } = exposure.movementsBy
    return holder >= 0 && offsets[holder + 1]! > offsets[holder]!
  }
  if (!truth.sources.some((source) => source.actors.some(acts))) return null
  return new Set(truth.sources.flatMap(({ actors, holders }) => (actors.length > 0 ? actors : holders)))
}

/** Candidates of that grain, best first, the unknown source among them; at ACT grain it has no place, acts are parts of a holder. */
function rankingOf(
  answer: Answer,
  grain: Grain,
  right: (candidate: Candidate) => boolean,
  unknownIsRight: boolean,
): Entry[] {
  const entries: Entry[] = answer.candidates
    .filter((candidate) => candidate.grain === grain)
    .map((candidate) => ({ id: candidate.id, score: scoreOf(candidate), right: right(candidate) }))
  if (grain === 'ACT') return entries
  const { posterior, bits } = answer.unknownSource
  const unknown = {
    id: null,
    score: grain === 'HOLDER' || posterior === null ? bits : Math.log2(posterior),
    right: unknownIsRight,
  }
  const place = entries.findIndex((entry) => entry.score < unknown.score)
  entries.splice(place === -1 ? entries.length : place, 0, unknown)
  return entries
}

/** Bits at HOLDER grain. Those of accounts and acts count within their place only, so there the posterior's. */
function scoreOf(candidate: Candidate): number {
  if (candidate.grain === 'HOLDER') return candidate.bits
  if (candidate.posterior !== null) return Math.log2(candidate.posterior)
  return candidate.place === null ? candidate.bits : Math.log2(candidate.place.posterior * candidate.place.given)
}

function counted(entries: readonly Entry[]): Counted {
  // Bits decide before the capped posterior does, so the order is made here once more.
  return countRanking(
    tieGroups(
      [...entries].sort((a, b) => b.score - a.score),
      ASSUMPTIONS.tieBits,
    ),
  )
}

function firstOf(groups: readonly (readonly Entry[])[], answer: Answer): First {
  const group = groups[0] ?? []
  const id = group[0]?.id ?? null
  const posterior =
    id === null
      ? answer.unknownSource.posterior
      : (answer.candidates.find((one) => one.grain === 'HOLDER' && one.id === id)?.posterior ?? null)
  const right = share(group, (entry) => entry.right)
  const innocent = id !== null && group[0]?.right === false
  return {
    id,
    posterior,
    right,
    accused: innocent && (posterior ?? 0) > 0.5,
    tiedWith: group.slice(1).map((entry) => entry.id ?? 'unknown source'),
  }
}

function share(group: readonly Entry[], which: (entry: Entry) => boolean): number {
  return group.length === 0 ? 0 : group.filter(which).length / group.length
}

/** Each true source must stand in a set of its own: two sources in one set are one. */
function mixtureOf(answer: Answer, truth: TruthFile): Mixture {
  const sets = answer.mixture.map(({ ids }) => ids)
  const taken = new Set<number>()
  const found = truth.sources.every((source) => {
    const place = sets.findIndex((ids, set) => !taken.has(set) && ids.some((id) => source.holders.includes(id)))
    taken.add(place)
    return place >= 0
  })
  return { sets: sets.length, found }
}

/** Both ends of the true stretch are moments at which values were taken, so they count as in it; the window is half-open. */
function vintageOf(answer: Answer, truth: TruthFile): VintageOutcome | null {
  if (truth.vintage === null) return null
  if (answer.vintage === null) return { meets: false, contains: false, days: null }
  const from = answer.vintage.from ?? -Infinity
  const to = answer.vintage.to ?? Infinity
  const [first, last] = [Date.parse(truth.vintage.from), Date.parse(truth.vintage.to)]
  const days = (Math.min(to, answer.asOf) - from) / DAY_MS
  return {
    meets: first < to && last >= from,
    contains: first >= from && last < to,
    days: Number.isFinite(days) ? days : null,
  }
}

function trailOf(answer: Answer, guilty: ReadonlySet<string>): Trail {
  const places = answer.candidates.filter((candidate) => candidate.grain === 'HOLDER')
  const right = places.find((candidate) => guilty.has(candidate.id))
  const { unknownSource } = answer
  return {
    first: places[0] === undefined ? null : seen(places[0]),
    right: right === undefined ? null : seen(right),
    unknown: {
      id: 'unknown source',
      rank: 1 + places.filter((place) => place.bits > unknownSource.bits).length,
      bits: unknownSource.bits,
      posterior: unknownSource.posterior,
      covered: 0,
      exposed: 0,
      way: '',
      terms: Object.fromEntries(unknownSource.terms.map((term) => [term.name, term.bits])),
    },
  }
}

function seen(candidate: Candidate): Seen {
  const { id, rank, bits, posterior, covered, exposed, way, terms } = candidate
  return {
    id,
    rank,
    bits,
    posterior,
    covered,
    exposed,
    way: `${way.kind} ${way.id}`,
    terms: Object.fromEntries(terms.map((term) => [term.name, term.bits])),
  }
}
