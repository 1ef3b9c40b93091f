// A code for copies: which planted records show in which copy, so that what shows names the copy. A record put into a copy
// shows in every copy that gets lists from it too, so the words grow downstream: the word of a copy holds the words of all
// above it. Words are sets of records as bits of a bigint. The search itself stands in codeSearch.ts.

import { codeByGroups } from './codeByGroups.ts'
import { searchCode } from './codeSearch.ts'

export interface CodeQuestion {
  /** For each copy those above it, all before it (copyGraph.ts). */
  readonly above: readonly (readonly number[])[]
  /** Also any two copies that leak together must name themselves. */
  readonly pairs: boolean
}

export interface Code {
  /** The word of each copy. */
  readonly words: readonly bigint[]
  /** How many records; bits 0 .. records - 1. */
  readonly records: number
  /** No code has fewer: from counting, or since all with one record less were tried. */
  readonly atLeast: number
}

/** Words that are tried each time before the search is given up: under a second, since a word for pairs costs more. */
export const SEARCH_STEPS = { single: 300_000, pairs: 60_000 } as const

/**
 * A code of few records: the best of what a construction and a greedy search give, then the smallest that a whole search
 * from the bound of counting up finds within so many `tries`. It is the fewest when `records` equals `atLeast`: always in
 * small questions, where the search ends by itself. Empty for no copies.
 */
export function smallCode(question: CodeQuestion, tries?: number): Code {
  const { above, pairs } = question
  const steps = tries ?? SEARCH_STEPS[pairs ? 'pairs' : 'single']
  // A record of its own in each copy always does: the word of a copy is itself and all above it.
  let best = above.map((list, copy) => list.reduce((word, other) => word | (1n << BigInt(other)), 1n << BigInt(copy)))
  const consider = (words: bigint[] | null): void => {
    if (words !== null && lengthOf(words) < lengthOf(best)) best = words
  }
  consider(codeByGroups(question))
  if (pairs) consider(searchCode(question, lengthOf(best), steps, true).words)
  consider(searchCode(question, lengthOf(best), steps, false).words)
  let atLeast = leastRecords(question)
  let left = steps
  for (let records = atLeast; records < lengthOf(best) && left > 0; records++) {
    const found = searchCode(question, records, Math.ceil(left / 2), false)
    left -= found.steps
    if (found.words !== null) best = found.words
    else if (found.wasWhole && atLeast === records) atLeast = records + 1
  }
  return { words: best, records: lengthOf(best), atLeast }
}

/** Are these two copies apart: neither gets lists from the other? Only such pairs can be told from one of the two. */
export function areApart(above: CodeQuestion['above'], a: number, b: number): boolean {
  return !above[a]!.includes(b) && !above[b]!.includes(a)
}

/**
 * Fewer records are impossible. The sets that must differ among a copy and those above it are all within its word, so it
 * has a bit for each line of copies and enough for that many sets; those among it and the copies below it all hold its
 * word, so as many different sets need bits beyond it.
 */
export function leastRecords({ above, pairs }: CodeQuestion): number {
  const apart = above.map((_, a) => above.map((_, b) => a !== b && areApart(above, a, b)))
  const setsOf = (copies: readonly number[]): number => {
    if (!pairs) return copies.length
    let sets = copies.length
    copies.forEach((a, i) => {
      for (let j = 0; j < i; j++) if (apart[a]![copies[j]!]) sets++
    })
    return sets
  }
  const height: number[] = []
  for (const list of above) height.push(1 + Math.max(0, ...list.map((other) => height[other]!)))
  const below = above.map((): number[] => [])
  above.forEach((list, copy) => {
    for (const other of list) below[other]!.push(copy)
  })
  const all = bitsFor(setsOf([...above.keys()]) + 1)
  return above.reduce((least, list, copy) => {
    const within = Math.max(height[copy]!, bitsFor(setsOf([...list, copy]) + 1))
    return Math.max(least, within + bitsFor(setsOf([copy, ...below[copy]!])))
  }, all)
}

/** Bits that give at least so many different words. */
function bitsFor(words: number): number {
  let bits = 0
  while (2 ** bits < words) bits++
  return bits
}

/** How many records the words use: the highest bit of any, since no bit below it is left out. */
function lengthOf(words: readonly bigint[]): number {
  const all = words.reduce((union, word) => union | word, 0n)
  return all === 0n ? 0 : all.toString(2).length
}
