// Candidate in GraphQL: one possible source with its posterior and every term of it in bits.

import { type Candidate, GRAINS, TERM_NAMES, type Term } from '../trace/answer.ts'
import { builder, MEMBER } from './builder.ts'
import { described } from './described.ts'
import { HolderKindRef, HolderRef } from './holder.ts'
import { ReasonCountRef } from './whyNot.ts'

export const GrainRef = builder.enumType('Grain', {
  description: 'How finely a source is named. The grains are views of one posterior, not rivals in it.',
  values: described(GRAINS, {
    HOLDER: 'A place: outlet, system, partner.',
    ACTOR: 'An account within a place.',
    ACT: 'One act, window or snapshot of an account or place.',
  }),
})

const TermNameRef = builder.enumType('TermName', {
  description: 'The terms of the score, a closed list. Their sum is the score in bits.',
  values: {
    PRIOR: { value: TERM_NAMES[0], description: 'How often such holders leak, before any row is looked at.' },
    COVERAGE: {
      value: TERM_NAMES[1],
      description: 'How much better its rows explain the leak than a draw from everybody.',
    },
    CANARY: { value: TERM_NAMES[2], description: 'Planted records that name the copy they came from.' },
    CONDUCT: { value: TERM_NAMES[3], description: 'Unusual activity against peers of the same kind.' },
    FIELDS: { value: TERM_NAMES[4], description: 'It had dearer categories than the leak shows.' },
    CONTROLS: { value: TERM_NAMES[5], description: 'Controls in force against the way.' },
  },
})

const TermInputRef = builder
  .objectRef<{ readonly name: string; readonly value: number | string | null }>('TermInput')
  .implement({
    authScopes: MEMBER,
    description: 'One named input of a term or of a sentence: either a number or a text.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name.' }),
      number: t.float({
        nullable: true,
        description: 'Its value, if it is a number.',
        resolve: ({ value }) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
      }),
      text: t.string({
        nullable: true,
        description: 'Its value, if it is a text (also numbers that are not finite).',
        resolve: ({ value }) => (typeof value === 'string' ? value : infiniteText(value)),
      }),
    }),
  })

export const TermRef = builder.objectRef<Term>('Term').implement({
  authScopes: MEMBER,
  description: 'One term of the score, in bits, with every input, so that the sum can be done by hand.',
  fields: (t) => ({
    name: t.expose('name', { type: TermNameRef, description: 'Which term.' }),
    bits: t.exposeFloat('bits', { description: 'What it adds, in bits; below 0 it speaks against.' }),
    inputs: t.field({
      type: [TermInputRef],
      description: 'What it was computed from.',
      resolve: (term) => inputsOf(term.detail),
    }),
  }),
})

const WayRef = builder.objectRef<Candidate['way']>('Way').implement({
  authScopes: MEMBER,
  description:
    'One way in which a candidate can have leaked: an act, what passed by in a window, or all that was held at one time.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'ACT, WINDOW or SNAPSHOT.' }),
    key: t.exposeString('id', { description: 'Id of the Movement, or `window:…`, `snapshot:…`.' }),
    from: t.expose('from', { type: 'DateTime', description: 'Its start.' }),
    to: t.expose('to', { type: 'DateTime', description: 'Its end.' }),
  }),
})

const CandidatePlaceRef = builder.objectRef<NonNullable<Candidate['place']>>('CandidatePlace').implement({
  authScopes: MEMBER,
  description: 'The place in which an account stands, and how the two claims share probability.',
  fields: (t) => ({
    key: t.exposeString('id', { description: 'Key of the place.' }),
    holder: t.field({ type: HolderRef, nullable: true, description: 'The place.', resolve: (place) => place.id }),
    posterior: t.exposeFloat('posterior', { description: 'P(place), 0 to 1.' }),
    given: t.exposeFloat('given', { description: 'P(account | place), 0 to 1.' }),
  }),
})

const SupplierRef = builder.objectRef<Candidate['suppliers'][number]>('Supplier').implement({
  authScopes: MEMBER,
  description: 'A source of log lines that a candidate rests on. A log that only the accused or a rival keeps is weak.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'Name of the map the lines came with, or of their import.' }),
    rows: t.exposeInt('rows', { description: 'Matched rows that a line of it speaks for.' }),
  }),
})

export const CandidateRef = builder.objectRef<Candidate>('Candidate').implement({
  authScopes: MEMBER,
  description: 'One possible source. An account is never a person, and none of this says that anybody did anything.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '1-based within its grain; the unknown source takes a rank too.' }),
    grain: t.expose('grain', { type: GrainRef, description: 'How finely it is named.' }),
    key: t.exposeString('id', { description: 'Key of the Holder; for an ACT the id of the Movement or way.' }),
    name: t.exposeString('name', { description: 'Shown to people. Of an EMPLOYEE it is personal data.' }),
    kind: t.expose('kind', { type: HolderKindRef, description: 'Kind of the Holder.' }),
    holder: t.field({
      type: HolderRef,
      nullable: true,
      description: 'The Holder; for an ACT the account or place whose act it was.',
      resolve: (candidate) => candidate.holder,
    }),
    posterior: t.exposeFloat('posterior', {
      nullable: true,
      description: 'Probability, 0 to 1; null when too few rows matched to name a source.',
    }),
    covered: t.exposeInt('covered', { description: 'Matched rows that its best way explains.' }),
    coveredRows: t.intList({
      description:
        'Those rows: 1-based data rows of the exhibits, ascending. Of rows that name one person the first stands for all.',
      resolve: (candidate) => [...candidate.coveredRows],
    }),
    exposed: t.exposeFloat('exposed', { description: 'How many Subjects that way exposed.' }),
    misses: t.exposeInt('misses', { description: 'Matched rows that it does not explain.' }),
    bits: t.exposeFloat('bits', {
      description: 'Sum of the terms. Only the difference between two candidates has a meaning.',
    }),
    terms: t.field({
      type: [TermRef],
      description: 'The terms of the score.',
      complexity: { field: 1, multiplier: 1 },
      resolve: (candidate) => [...candidate.terms],
    }),
    inferred: t.exposeInt('inferred', { description: 'Covered rows that only an inferred hop explains.' }),
    logged: t.exposeFloat('logged', {
      description:
        'How well it is logged: share of the log of its best way that is there, 0 to 1; 0 when only supposed.',
    }),
    suppliers: t.field({
      type: [SupplierRef],
      description: 'Whose log lines put the covered rows into its best way, most rows first.',
      resolve: (candidate) => [...candidate.suppliers],
    }),
    tiedWith: t.stringList({
      description: 'Keys of candidates less than half a bit away: these logs cannot tell them apart.',
      resolve: (candidate) => [...candidate.tiedWith],
    }),
    way: t.expose('way', { type: WayRef, description: 'The way that explains most.' }),
    why: t.exposeString('why', {
      description: 'One plain sentence of why, in English; other languages compose it from covered, exposed and way.',
    }),
    place: t.expose('place', {
      type: CandidatePlaceRef,
      nullable: true,
      description: 'For an ACTOR the place it stands in; else null.',
    }),
    nameable: t.exposeBoolean('nameable', {
      description: 'May the account be named first? If not, say "somebody at the place".',
    }),
    unmet: t.field({
      type: [ReasonCountRef],
      description: 'Matched rows that it does not fully explain, by reason.',
      resolve: (candidate) => [...candidate.unmet],
    }),
    restsOnAssumptions: t.exposeBoolean('restsOnAssumptions', {
      description: 'True when the first would change with prior, conduct and controls switched off.',
    }),
  }),
})

function inputsOf(record: Readonly<Record<string, number | string | null>>) {
  return Object.entries(record).map(([name, value]) => ({ name, value }))
}

function infiniteText(value: number | null): string | null {
  return value === null || Number.isFinite(value) ? null : String(value)
}
