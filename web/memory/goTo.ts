// Where a remembered thing leads: pure changes of the view, so that a click on a note, a pin, a saved view or a question
// is a step like any other, and Back takes it back.

import { askWhyNot, type Change, chooseCandidate, pickHolder } from '../url/select.ts'
import { readView, type View, writeView } from '../url/view.ts'
import type { About } from './memoryQuestion.ts'

/** The view as it is saved: what it shows, not in which language, colours or keys. */
export function parametersOf(view: View): string {
  return writeView({ ...view, lang: null, theme: null, keys: true })
}

/** The change that shows a saved view again, in this case and in the language and colours of now. */
export function toSavedView(parameters: string, now: View): Change {
  const { lang, theme, keys } = now
  return { ...readView(parameters), case: now.case, lang, theme, keys }
}

/** The change that shows what a note or a pin is about; null where one is there already. */
export function toAbout({ sort, key }: About): Change | null {
  if (sort === 'CANDIDATE') return chooseCandidate(key)
  if (sort === 'HOLDER') return pickHolder(key)
  const [row, chain, candidate] = partsOfChain(key)
  if (sort !== 'CHAIN' || candidate === undefined) return null
  return { ...chooseCandidate(candidate), row, chain }
}

/** The change that asks a remembered question again; null where only the server can, for a match. */
export function toInquiry(sort: string, keys: readonly string[]): Change | null {
  const [first] = keys
  if (first === undefined) return null
  if (sort === 'CANDIDATE') return { ...chooseCandidate(first), grain: 'HOLDER' }
  if (sort === 'WHY_NOT') return askWhyNot(first)
  return sort === 'WHAT_IF' ? { switched: keys.join(','), side: 'sever' } : null
}

/** The key of a chain for a note: row, rank and candidate. */
export function chainKey(row: number, rank: number, candidate: string): string {
  return `${row}/${rank}/${candidate}`
}

/** Row, rank and candidate of a chain's key; without a candidate when it is no such key. */
export function partsOfChain(key: string): readonly [number, number, string | undefined] {
  const [, row, rank, candidate] = /^(\d{1,7})\/(\d{1,3})\/(.+)$/s.exec(key) ?? []
  return [Number(row ?? 1), Number(rank ?? 1), candidate]
}
