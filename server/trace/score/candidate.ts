// From scores to the Candidates of an Answer: ranks, ties, sentences, and what may be said of an account.

import type { Candidate, Grain } from '../answer.ts'
import type { Exposure } from '../exposure.ts'
import type { Leak } from './leak.ts'
import type { Scored } from './place.ts'
import { tiedWith } from './rank.ts'
import { sentence } from './sentence.ts'
import type { Way } from './way.ts'

/** A scored Holder or account with its posterior; `place` is set for an account. */
export interface Ranked {
  readonly id: string
  readonly scored: Scored
  readonly posterior: number
  readonly bits: number
  readonly place: Candidate['place']
  readonly nameable: boolean
}

/**
 * Candidates of one grain in the order given (best first). `unmet`: matched rows per reason
 * that a Holder does not fully explain. With too few rows the posterior is null: ranks only.
 */
export function toCandidates(
  exposure: Exposure,
  grain: Grain,
  ranked: readonly Ranked[],
  leak: Leak,
  restsOnAssumptions: boolean,
  unmet: (holder: number) => Candidate['unmet'],
): Candidate[] {
  const tooFew = leak.matched < leak.assumptions.tooFew
  return ranked.map((entry, place) => {
    const holder = exposure.holders[entry.scored.holder]!
    const way = wayOf(entry.scored.coverage.ways[0]?.way, holder.id, leak.until)
    const covered = entry.scored.covered.length
    return {
      rank: place + 1,
      grain,
      id: entry.id,
      holder: holder.id,
      // Staff show by number: the name of an EMPLOYEE never leaves the core.
      name: holder.kind === 'EMPLOYEE' ? `account of ${holder.id}` : holder.name,
      kind: holder.kind,
      posterior: tooFew ? null : entry.posterior,
      covered,
      coveredRows: exhibitRows(entry.scored.covered, leak),
      exposed: entry.scored.exposed,
      misses: leak.matched - covered,
      bits: entry.bits,
      terms: entry.scored.terms,
      inferred: entry.scored.coverage.ways[0]?.way.unlogged === true ? covered : 0,
      logged: entry.scored.logged,
      suppliers: entry.scored.suppliers,
      tiedWith: tiedWith(entry, ranked, leak.assumptions.tieBits),
      way,
      why: sentence({
        covered,
        matched: leak.matched,
        exposed: entry.scored.exposed,
        population: leak.population,
        way,
      }),
      place: entry.place,
      nameable: entry.nameable,
      unmet: unmet(entry.scored.holder),
      restsOnAssumptions: restsOnAssumptions && place === 0,
    }
  })
}

/** Places in `leak.claims.rows` as data rows of the exhibits, ascending. */
export function exhibitRows(places: readonly number[], leak: Leak): number[] {
  return places.map((place) => leak.claims.rows[place]!.row).sort((a, b) => a - b)
}

/** A way that holds no row has no name, and says nothing: all that time, nothing held. */
function wayOf(way: Way | undefined, holder: string, until: number): Candidate['way'] {
  if (way === undefined || way.id === '')
    return { kind: 'SNAPSHOT', id: `snapshot:${holder}:${new Date(until).toISOString()}`, from: until, to: until }
  return { kind: way.kind, id: way.id, from: way.from, to: way.to }
}
