// A code by construction, for maps that are too large to search: copies that send to the same copies share a pool of
// records, and no other does. For single copies each has a number of its own in it. For pairs each has a triple of it, one
// record of each third, such that two share one record at most (a Latin square): whoever knows the union of two such
// triples knows both (Kautz and Singleton 1964). Checked before use.

import { alikeOf } from './alike.ts'
import { areApart, type CodeQuestion } from './code.ts'

/** The words, or null where this construction does not tell all apart. O(copies²). */
export function codeByGroups(question: CodeQuestion): bigint[] | null {
  const { above } = question
  const own = addedRecords(alikeOf(above), question.pairs)
  const words: bigint[] = []
  for (const [copy, list] of above.entries()) words.push(list.reduce((word, other) => word | words[other]!, own[copy]!))
  return isCode(question, words) ? words : null
}

/** Does every copy, and every two that are apart, have a word of its own? */
export function isCode({ above, pairs }: CodeQuestion, words: readonly bigint[]): boolean {
  const seen = new Set<bigint>([0n])
  const isNew = (word: bigint): boolean => !seen.has(word) && seen.add(word).size > 0
  if (!words.every(isNew)) return false
  if (!pairs) return true
  return words.every((word, a) => words.slice(0, a).every((other, b) => !areApart(above, a, b) || isNew(word | other)))
}

/** The records that each copy adds; for pairs one of its own where triples take no fewer. */
function addedRecords(alike: readonly number[], pairs: boolean): bigint[] {
  const groups = new Map<number, number[]>()
  alike.forEach((group, copy) => {
    groups.set(group, [...(groups.get(group) ?? []), copy])
  })
  const added = alike.map(() => 0n)
  const bit = (place: number): bigint => 1n << BigInt(place)
  let used = 0
  for (const copies of groups.values()) {
    const side = Math.ceil(Math.sqrt(copies.length))
    const triple = (i: number): bigint => {
      const [row, column] = [i % side, Math.floor(i / side)]
      return bit(row) | bit(side + column) | bit(2 * side + ((row + column) % side))
    }
    const asTriples = 3 * side < copies.length
    const length = !pairs ? copies.length.toString(2).length : asTriples ? 3 * side : copies.length
    copies.forEach((copy, i) => {
      added[copy] = (!pairs ? BigInt(i + 1) : asTriples ? triple(i) : bit(i)) << BigInt(used)
    })
    used += length
  }
  return added
}
