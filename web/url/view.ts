// The view as URL parameters, both ways: one parser per parameter, rubbish gives the default, defaults stay out.
// Called by useView.ts and by links. It never holds an identifier or a value of a subject, only opaque ids.

import { arrangement, day, keyList, oneOf, onOff, opaque, ordinal, type Parser, switches } from './parsers.ts'

export const VIEW_GRAINS = ['HOLDER', 'ACTOR', 'ACT'] as const
export const SIDES = ['why', 'whynot', 'compare', 'facts', 'blast', 'sever', 'memory'] as const
export const MAP_FORMS = ['picture', 'table'] as const
export const DESKS = ['data'] as const
export const SEVERITIES = ['error', 'warning', 'note'] as const
export const LANGUAGES = ['en', 'zh'] as const
/** `contrast`: high contrast, by day or by night as the system prefers. */
export const THEMES = ['light', 'dark', 'contrast'] as const

export type ViewGrain = (typeof VIEW_GRAINS)[number]
export type Side = (typeof SIDES)[number]
export type MapForm = (typeof MAP_FORMS)[number]
export type Desk = (typeof DESKS)[number]
export type FindingSeverity = (typeof SEVERITIES)[number]
export type Language = (typeof LANGUAGES)[number]
export type Theme = (typeof THEMES)[number]

export interface View {
  /** Key of the open case; null: the home page. */
  readonly case: string | null
  readonly grain: ViewGrain
  /** Key of the candidate under examination; null: the first of its grain. `~unknown` is the unknown source. */
  readonly candidate: string | null
  /** 1-based exhibit row whose chains are shown; null: the first matched row that has one. */
  readonly row: number | null
  /** 1-based rank of the chain that is drawn. */
  readonly chain: number
  /** 1-based hop of that chain whose facts are shown. */
  readonly hop: number | null
  /** Key of the holder whose facts are shown. */
  readonly holder: string | null
  /** Key of the flow whose facts are shown. */
  readonly flow: string | null
  /** What the right panel shows. */
  readonly side: Side
  readonly map: MapForm
  /** True: every holder is drawn, not only the chain and its neighbours. */
  readonly all: boolean
  /** What is opened, folded, hidden, pinned and moved in the picture (arrangement.ts); null: nothing. */
  readonly arranged: string | null
  /** Key of the candidate that the one under examination is compared with; null: the best other one. */
  readonly against: string | null
  /** Keys of the sources whose chains are drawn together (keyList.ts); null: only the chain that is looked at. */
  readonly drawn: string | null
  /** What a what-if switches (switches.ts); null: nothing. */
  readonly switched: string | null
  /** The steward's desk; null: home, or the open case. */
  readonly desk: Desk | null
  /** Key of the lot of files on that desk; null: none. */
  readonly lot: string | null
  /** Only findings of one severity; null: all. */
  readonly severity: FindingSeverity | null
  /** The day as of which the steward's map is drawn, `2025-11-02` in the browser's zone; null: now. */
  readonly asOf: string | null
  /** First and last day that the timeline keeps, in the browser's zone; null: from the start, to the end. */
  readonly from: string | null
  readonly until: string | null
  /** null: as the browser prefers. */
  readonly lang: Language | null
  /** null: as the system prefers. */
  readonly theme: Theme | null
  /** False: single-letter shortcuts are off, for people whose speech input types letters. */
  readonly keys: boolean
}

export const DEFAULT_VIEW: View = {
  case: null,
  grain: 'HOLDER',
  candidate: null,
  row: null,
  chain: 1,
  hop: null,
  holder: null,
  flow: null,
  side: 'why',
  map: 'picture',
  all: false,
  arranged: null,
  against: null,
  drawn: null,
  switched: null,
  desk: null,
  lot: null,
  severity: null,
  asOf: null,
  from: null,
  until: null,
  lang: null,
  theme: null,
  keys: true,
}

const PARSERS: { readonly [Name in keyof View]: Parser<NonNullable<View[Name]>> } = {
  case: opaque(),
  grain: oneOf(VIEW_GRAINS),
  candidate: opaque(),
  row: ordinal(),
  chain: ordinal(),
  hop: ordinal(),
  holder: opaque(),
  flow: opaque(),
  side: oneOf(SIDES),
  map: oneOf(MAP_FORMS),
  all: onOff(),
  arranged: arrangement(),
  against: opaque(),
  drawn: keyList(),
  switched: switches(),
  desk: oneOf(DESKS),
  lot: opaque(),
  severity: oneOf(SEVERITIES),
  asOf: day(),
  from: day(),
  until: day(),
  lang: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
  keys: onOff(),
}

/** The names in the URL, in order; pinned by a test: links in reports and mails must keep working. */
export const PARAMETER_NAMES: readonly (keyof View)[] = Object.keys(PARSERS).filter(isName)

/** Reads a view from `location.search`. Unknown names and unreadable values are left out: never throws. */
export function readView(search: string): View {
  const given = new URLSearchParams(search)
  const read = <Name extends keyof View>(name: Name): View[Name] => {
    const text = given.get(name)
    return (text === null ? null : PARSERS[name].read(text)) ?? DEFAULT_VIEW[name]
  }
  return {
    case: read('case'),
    grain: read('grain'),
    candidate: read('candidate'),
    row: read('row'),
    chain: read('chain'),
    hop: read('hop'),
    holder: read('holder'),
    flow: read('flow'),
    side: read('side'),
    map: read('map'),
    all: read('all'),
    arranged: read('arranged'),
    against: read('against'),
    drawn: read('drawn'),
    switched: read('switched'),
    desk: read('desk'),
    lot: read('lot'),
    severity: read('severity'),
    asOf: read('asOf'),
    from: read('from'),
    until: read('until'),
    lang: read('lang'),
    theme: read('theme'),
    keys: read('keys'),
  }
}

/** Writes a view as `?name=value…` in the order of the names; the default view gives the empty string. */
export function writeView(view: View): string {
  const parameters = new URLSearchParams()
  for (const name of PARAMETER_NAMES) {
    const text = writeOne(view, name)
    if (text !== null) parameters.set(name, text)
  }
  const query = parameters.toString()
  return query === '' ? '' : `?${query}`
}

function writeOne<Name extends keyof View>(view: View, name: Name): string | null {
  const value = view[name]
  if (value === null || value === DEFAULT_VIEW[name]) return null
  return PARSERS[name].write(value)
}

function isName(text: string): text is keyof View {
  return text in DEFAULT_VIEW
}
