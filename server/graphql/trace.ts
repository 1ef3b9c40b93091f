// Trace in GraphQL: the whole answer of the tracer for one Case. Lists that may be long take `first` and stand beside
// their counts, so that no cut is silent.

import type { Traced } from '../exposure/ask.ts'
import { type Answer, CAVEAT, type Grain, REASONS } from '../trace/answer.ts'
import { answerJson } from '../trace/answerJson.ts'
import { builder, MEMBER } from './builder.ts'
import { CandidateRef, GrainRef, TermRef } from './candidate.ts'
import { IntervalRef, TruncatedRef } from './interval.ts'
import { DEFAULT_PAGE, pageOf } from './page.ts'
import { ReasonCountRef, WhyNotRef } from './whyNot.ts'

const ExhibitCountsRef = builder.objectRef<Answer['exhibits']>('ExhibitCounts').implement({
  authScopes: MEMBER,
  description: 'How the leaked rows were matched: rows = matched + ambiguous + unmatched + masked.',
  fields: (t) => ({
    rows: t.exposeInt('rows', { description: 'Rows in the Case.' }),
    distinct: t.exposeInt('distinct', {
      description: 'Distinct persons among the matched: two rows of one person are one row of evidence.',
    }),
    matched: t.exposeInt('matched', { description: 'Rows that name one person.' }),
    unmatched: t.exposeInt('unmatched', { description: 'Rows that name nobody known.' }),
    ambiguous: t.exposeInt('ambiguous', { description: 'Rows that name several persons.' }),
    masked: t.exposeInt('masked', { description: 'Rows whose identifiers are masked.' }),
  }),
})

const CandidateCountsRef = builder.objectRef<Answer['candidates']>('CandidateCounts').implement({
  authScopes: MEMBER,
  description: 'How many candidates there are in all, by grain.',
  fields: (t) => ({
    holder: t.int({ description: 'Places.', resolve: (candidates) => countOf(candidates, 'HOLDER') }),
    actor: t.int({ description: 'Accounts.', resolve: (candidates) => countOf(candidates, 'ACTOR') }),
    act: t.int({ description: 'Acts.', resolve: (candidates) => countOf(candidates, 'ACT') }),
  }),
})

const UnknownSourceRef = builder.objectRef<Answer['unknownSource']>('UnknownSource').implement({
  authScopes: MEMBER,
  description: 'The candidate "nobody in the map": rows alike from everybody, or from a neighbourhood.',
  fields: (t) => ({
    posterior: t.exposeFloat('posterior', {
      nullable: true,
      description: 'Probability, 0 to 1; null when too few rows matched.',
    }),
    bits: t.exposeFloat('bits', { description: 'Sum of its terms.' }),
    terms: t.field({
      type: [TermRef],
      description: 'Its terms.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (unknown) => [...unknown.terms],
    }),
  }),
})

const MixtureShareRef = builder.objectRef<Answer['mixture'][number]>('MixtureShare').implement({
  authScopes: MEMBER,
  description: 'A share of the rows, when more than one source is needed to explain them.',
  fields: (t) => ({
    keys: t.stringList({ description: 'Keys of the sources of this share.', resolve: (share) => [...share.ids] }),
    share: t.exposeFloat('share', { description: 'Part of the rows, 0 to 1.' }),
  }),
})

const AssumptionRef = builder.objectRef<{ readonly name: string; readonly value: number }>('Assumption').implement({
  authScopes: MEMBER,
  description: 'A constant of the tracer.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    value: t.exposeFloat('value', { description: 'Its value.' }),
  }),
})

export const TraceRef = builder.objectRef<Traced>('Trace').implement({
  authScopes: MEMBER,
  description: 'Where the rows most probably left, given the logs and map at hand.',
  fields: (t) => ({
    caveat: t.string({
      description: 'What a trace may and may not be taken for. Show it with every answer.',
      resolve: () => CAVEAT,
    }),
    asOf: t.field({
      type: 'DateTime',
      description: 'When the last row was seen: nothing after it counts.',
      resolve: ({ answer }) => answer.asOf,
    }),
    tooFew: t.exposeBoolean('tooFew', {
      description:
        'Fewer than 5 distinct rows matched: too few to name a source, so there are ranks without posteriors.',
    }),
    population: t.exposeInt('population', {
      description: 'Subjects with at least one copy, canaries not counted: N of the score.',
    }),
    exhibits: t.field({
      type: ExhibitCountsRef,
      description: 'How the rows were matched.',
      resolve: ({ answer }) => answer.exhibits,
    }),
    vintage: t.field({
      type: IntervalRef,
      nullable: true,
      description: 'When the leaked values were true together; null without values.',
      resolve: ({ answer }) => answer.vintage,
    }),
    candidates: t.field({
      type: [CandidateRef],
      description: 'The candidates by rank: of one grain, or of all three one after the other.',
      args: {
        grain: t.arg({ type: GrainRef, description: 'Only this grain; default: HOLDER, then ACTOR, then ACT.' }),
        first: t.arg.int({
          description:
            'At most this many of each grain, default 50; at most 200 for a browser, 1,000 for a token. `candidateCounts` says how many there are.',
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: (first ?? DEFAULT_PAGE) / 4 }),
      resolve: ({ answer }, { grain, first }, { member }) =>
        firstOfEach(answer.candidates, grain ?? null, pageOf({ first: first ?? null }, member).first),
    }),
    candidateCounts: t.field({
      type: CandidateCountsRef,
      description: 'How many candidates there are in all.',
      resolve: ({ answer }) => answer.candidates,
    }),
    unknownSource: t.field({
      type: UnknownSourceRef,
      description: 'The candidate "nobody in the map".',
      resolve: ({ answer }) => answer.unknownSource,
    }),
    mixture: t.field({
      type: [MixtureShareRef],
      description: 'Shares of several sources; empty when one explains the rows.',
      resolve: ({ answer }) => [...answer.mixture],
    }),
    whyNot: t.field({
      type: [WhyNotRef],
      description: 'Holders that are no candidate, by reason, then key.',
      args: {
        first: t.arg.int({
          description:
            'At most this many, default 50; at most 200 for a browser, 1,000 for a token. `whyNotCounts` says how many there are.',
        }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: (first ?? DEFAULT_PAGE) / 4 }),
      resolve: ({ answer }, { first }, { member }) =>
        answer.whyNot.slice(0, pageOf({ first: first ?? null }, member).first),
    }),
    whyNotCounts: t.field({
      type: [ReasonCountRef],
      description: 'Holders that are no candidate, counted by reason.',
      resolve: ({ answer }) => whyNotCounts(answer),
    }),
    truncated: t.field({
      type: TruncatedRef,
      nullable: true,
      description: 'What a limit of the tracer left out; null: nothing.',
      resolve: ({ answer }) => answer.truncated,
    }),
    assumptions: t.field({
      type: [AssumptionRef],
      description: 'Every constant that went into the score.',
      resolve: ({ assumptions }) => [...assumptions],
    }),
    json: t.string({
      description: 'The whole answer as JSON text, every candidate of every grain: what `suyuan trace --json` gives.',
      resolve: ({ answer }) => JSON.stringify(answerJson(answer)),
    }),
    elapsedMs: t.exposeInt('elapsedMs', { description: 'How long the tracer took, in milliseconds.' }),
  }),
})

function countOf(candidates: Answer['candidates'], grain: Grain): number {
  return candidates.filter((candidate) => candidate.grain === grain).length
}

function firstOfEach(candidates: Answer['candidates'], grain: Grain | null, first: number) {
  const taken: Record<Grain, number> = { HOLDER: 0, ACTOR: 0, ACT: 0 }
  return candidates.filter(
    (candidate) => (grain ?? candidate.grain) === candidate.grain && taken[candidate.grain]++ < first,
  )
}

function whyNotCounts(answer: Answer) {
  return REASONS.map((reason) => ({
    reason,
    rows: answer.whyNot.filter((one) => one.reason === reason).length,
  })).filter((count) => count.rows > 0)
}
