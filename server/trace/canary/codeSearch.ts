// The search for a code of at most so many records (code.ts): copy by copy, each with the first word that is still free,
// going back where none is. It ends by itself in small questions and is given up in large ones.

import { alikeOf } from './alike.ts'
import { areApart, type CodeQuestion } from './code.ts'

export interface Searched {
  /** null: none was found. */
  readonly words: bigint[] | null
  /** Every possibility was tried, so no words means that there are none. */
  readonly wasWhole: boolean
  readonly steps: number
}

/**
 * A code of at most `records` records, trying at most `steps` words. `sparse` (for pairs): only codes in which two copies
 * that are apart share at most one of the records that each adds, and none when they send to different copies (whose words
 * would hide the one and not the other); and each adds one. Few words fail later then, but some codes are passed over.
 * Cost: steps, times copies for pairs.
 */
export function searchCode({ above, pairs }: CodeQuestion, records: number, steps: number, sparse: boolean): Searched {
  const apart = above.map((_, copy) =>
    [...above.keys()].filter((other) => other !== copy && areApart(above, copy, other)),
  )
  const before = apart.map((list, copy) => list.filter((other) => other < copy))
  const alike = alikeOf(above)
  const added: bigint[] = []
  const words: bigint[] = []
  const taken = new Set<bigint>()
  let left = steps

  const claims = (copy: number, word: bigint): bigint[] =>
    pairs ? [word, ...before[copy]!.map((other) => word | words[other]!)] : [word]
  const isFree = (mine: readonly bigint[]): boolean =>
    !mine.some((one) => taken.has(one)) && new Set(mine).size === mine.length
  const place = (copy: number, used: number): boolean => {
    if (copy === above.length) return true
    const base = above[copy]!.reduce((word, other) => word | words[other]!, 0n)
    const kin = before[copy]!.filter((other) => alike[other] === alike[copy])
    const pool = sparse ? kin.reduce((all, other) => all | added[other]!, 0n) : -1n
    const isMany = apart[copy]!.filter((other) => alike[other] === alike[copy]).length >= MANY
    const order = !pairs ? 'SINGLES' : isMany ? 'TRIPLES' : 'FEWEST'
    for (const { word, news } of wordsOver(base, pool, used, records, order)) {
      if (left-- <= 0) return false
      if (sparse && (word === base || kin.some((other) => !isOneBit(word & ~base & added[other]!)))) continue
      const mine = claims(copy, word)
      if (word === 0n || !isFree(mine)) continue
      for (const one of mine) taken.add(one)
      words.push(word)
      added.push(word & ~base)
      if (place(copy + 1, used + news)) return true
      words.pop()
      added.pop()
      for (const one of mine) taken.delete(one)
      if (left <= 0) return false
    }
    return false
  }
  const found = place(0, 0)
  return { words: found ? words : null, wasWhole: left > 0 && !sparse, steps: steps - Math.max(0, left) }
}

interface Word {
  readonly word: bigint
  /** Records that no word had before. */
  readonly news: number
}

/** A copy with fewer others like it needs no triple: one record of its own does. */
const MANY = 4

type Order = 'SINGLES' | 'FEWEST' | 'TRIPLES'

/**
 * Every word of `records` bits that holds `base` and of the used ones beyond it only those of `pool` (-1: all). Of the records that no word has yet (bits from `used` on) only the first
 * ones are added, since they are all alike. SINGLES: words that need no new record come first, since they only have to
 * differ. TRIPLES: words of three more records come first, since triples that share one record at most have different
 * unions (Kautz and Singleton 1964). FEWEST: words with the fewest more records.
 */
function* wordsOver(base: bigint, pool: bigint, used: number, records: number, order: Order): Generator<Word> {
  const free: number[] = []
  for (let bit = 0; bit < used; bit++) if ((pool & ~base & (1n << BigInt(bit))) !== 0n) free.push(bit)
  const fresh = records - used
  const most = free.length + fresh
  function* of(count: number, news: number): Generator<Word> {
    const head = base | (((1n << BigInt(news)) - 1n) << BigInt(used))
    for (const old of choose(free, count - news, 0)) yield { word: head | old, news }
  }
  if (order === 'SINGLES') {
    for (let news = 0; news <= fresh; news++)
      for (let count = news; count <= news + free.length; count++) yield* of(count, news)
    return
  }
  const counts = Array.from({ length: most + 1 }, (_, count) => count)
  if (order === 'TRIPLES') counts.sort((a, b) => Number(b === 3) - Number(a === 3) || a - b)
  for (const count of counts)
    for (let news = 0; news <= Math.min(count, fresh); news++) if (count - news <= free.length) yield* of(count, news)
}

function isOneBit(word: bigint): boolean {
  return (word & (word - 1n)) === 0n || word === 0n
}

function* choose(bits: readonly number[], count: number, from: number): Generator<bigint> {
  if (count === 0) yield 0n
  else
    for (let at = from; at + count <= bits.length; at++)
      for (const rest of choose(bits, count - 1, at + 1)) yield (1n << BigInt(bits[at]!)) | rest
}
