// What one click changes in the view: pure producers, so that every panel moves the same selection in the same way.
// They know names of parameters only; panels call them, useView.ts writes the result.

import { type Arrangement, writeArrangement } from './arrangement.ts'
import { type Switch, toggled } from './switches.ts'
import type { View, ViewGrain } from './view.ts'

export type Change = Partial<View>

const NOTHING_PICKED = { hop: null, holder: null, flow: null } as const

/** Opens a case on its first answer; language, theme and keys stay. */
export function openCase(key: string): Change {
  return { ...goHome(), case: key }
}

/** Leaves the case; language, theme and keys stay. */
export function goHome(): Change {
  return {
    case: null,
    grain: 'HOLDER',
    candidate: null,
    row: null,
    chain: 1,
    ...NOTHING_PICKED,
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
  }
}

/** The steward's desk, empty: files, findings, past revisions. */
export function openData(): Change {
  return { ...goHome(), desk: 'data' }
}

/** Another lot of files, or none: its findings are shown from the first. */
export function chooseLot(lot: string | null): Change {
  return { lot, severity: null, ...NOTHING_PICKED }
}

/** Another grain starts at its own first candidate: the keys of one grain mean nothing in another. */
export function chooseGrain(grain: ViewGrain): Change {
  return { grain, candidate: null, row: null, chain: 1, ...NOTHING_PICKED, side: 'why', against: null, drawn: null }
}

/** Another candidate has chains of its own: row and chain go back to their defaults. */
export function chooseCandidate(key: string | null): Change {
  return { candidate: key, row: null, chain: 1, ...NOTHING_PICKED, side: 'why' }
}

export function chooseRow(row: number): Change {
  return { row, chain: 1, hop: null, flow: null }
}

export function chooseChain(chain: number): Change {
  return { chain, hop: null, flow: null }
}

/** Only what lasted into these days is shown; null: from the start, to the end. */
export function chooseDays(days: Pick<View, 'from' | 'until'>): Change {
  return { from: days.from, until: days.until, hop: null }
}

/** A holder was picked, on the map, in a table or in a list: show its facts. */
export function pickHolder(key: string): Change {
  return { holder: key, flow: null, hop: null, side: 'facts' }
}

export function pickFlow(key: string): Change {
  return { flow: key, holder: null, hop: null, side: 'facts' }
}

export function pickHop(hop: number): Change {
  return { hop, holder: null, flow: null, side: 'facts' }
}

/** Arranges the picture anew. */
export function arrange(arrangement: Arrangement): Change {
  return { arranged: writeArrangement(arrangement) }
}

/** Ask why a holder is no candidate. */
export function askWhyNot(key: string): Change {
  return { holder: key, flow: null, hop: null, side: 'whynot' }
}

/** Who was exposed at this holder, and where it went on to. */
export function blastOf(key: string): Change {
  return { holder: key, flow: null, hop: null, side: 'blast' }
}

/** Holds the candidate under examination against another; null: the best other one. */
export function compareWith(key: string | null): Change {
  return { against: key, side: 'compare' }
}

/** Switches one thing of a what-if on, or off again. */
export function toggleSwitch(switched: string | null, one: Switch): Change {
  return { switched: toggled(switched, one), side: 'sever' }
}

export function pickNothing(): Change {
  return { ...NOTHING_PICKED, side: 'why' }
}
