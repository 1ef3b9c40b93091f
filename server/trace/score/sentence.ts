// One plain sentence of why, before any number of bits: how many rows, out of how many, in which time.

import type { Candidate } from '../answer.ts'

/** Facts of the sentence; the page composes it in other languages from the same. */
export interface SentenceFacts {
  readonly covered: number
  readonly matched: number
  readonly exposed: number
  readonly population: number
  readonly way: Candidate['way']
}

/** "98 of 104 matched rows reached it between 2025-03-11 and 2025-04-19, with 82 of 2,000 people (4.1 %)." */
export function sentence(facts: SentenceFacts): string {
  if (facts.covered === 0) return `None of the ${facts.matched} matched rows is known to have been there.`
  const rows = `${facts.covered} of ${facts.matched} matched rows`
  const were = facts.covered === 1 ? 'was' : 'were'
  const people = Math.round(facts.exposed)
  const share = facts.population === 0 ? 0 : (100 * facts.exposed) / facts.population
  const town = `${people.toLocaleString('en-US')} of ${facts.population.toLocaleString('en-US')} people (${share.toFixed(1)} %)`
  const from = new Date(facts.way.from).toISOString().slice(0, 10)
  const to = new Date(facts.way.to).toISOString().slice(0, 10)
  switch (facts.way.kind) {
    case 'WINDOW':
      return `${rows} reached it between ${from} and ${to}, when ${town} did.`
    case 'ACT':
      return `${rows} ${were} in one act of ${to}, which held ${town}.`
    case 'SNAPSHOT':
      return `${rows} ${were} held there on ${to}, with ${town}.`
  }
}
