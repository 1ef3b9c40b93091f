// Towns that fail, grouped by why: the first thing on the list that is so. It guides whoever improves the score; it is no
// measure.

import { TERM_NAMES, type TermName } from '@suyuan/server/trace/answer.ts'
import type { Outcome, Seen } from './outcome.ts'

export interface Failure {
  readonly outcome: Outcome
  readonly cause: string
  /** One line: who was first, where the right one stood, by which terms. */
  readonly says: string
}

/** Towns whose right answer is not alone at the first place, by cause, most frequent first; then by seed. */
export function failuresOf(outcomes: readonly Outcome[]): [string, Failure[]][] {
  const byCause = new Map<string, Failure[]>()
  for (const outcome of outcomes) {
    if (outcome.first.right === 1) continue
    const cause = causeOf(outcome)
    byCause.set(cause, [...(byCause.get(cause) ?? []), { outcome, cause, says: saying(outcome) }])
  }
  return [...byCause].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
}

function causeOf(outcome: Outcome): string {
  const line = outcome.sources > 0 && !outcome.deciding ? 'line lost: ' : ''
  const { trail } = outcome
  if (outcome.first.right > 0) return `${line}a tie`
  if (outcome.sources === 0)
    return `nobody did it, yet a holder is first: ${decidingTerm(trail.first, trail.unknown)} decides`
  if (trail.right === null) return `${line}the right holder is no candidate`
  if (outcome.first.id === null) return `${line}unknown first: ${decidingTerm(trail.unknown, trail.right)} decides`
  return `${line}an innocent first: ${decidingTerm(trail.first, trail.right)} decides`
}

/** The term that speaks most for the one rather than the other. */
function decidingTerm(winner: Seen | null, loser: Seen): TermName | 'nothing' {
  if (winner === null) return 'nothing'
  const gap = (name: TermName): number => (winner.terms[name] ?? 0) - (loser.terms[name] ?? 0)
  return [...TERM_NAMES].sort((a, b) => gap(b) - gap(a))[0]!
}

function saying({ plan, trail, first, matched, deciding, sources }: Outcome): string {
  const town = `${plan.seed} ${plan.scenario}, gap ${plan.gap}, ${plan.rows} rows (${matched} matched), ${plan.twist}`
  const line = sources === 0 ? '' : deciding ? ', line survives' : ', line lost'
  const tied = first.tiedWith.length > 0 ? ` (tied with ${first.tiedWith.join(', ')})` : ''
  const who = first.id === null ? sayingOf(trail.unknown) : trail.first === null ? 'nobody' : sayingOf(trail.first)
  const right = sources === 0 ? sayingOf(trail.unknown) : trail.right === null ? 'no candidate' : sayingOf(trail.right)
  return `${town}${line}: first ${who}${tied}; right ${right}`
}

function sayingOf(seen: Seen): string {
  const terms = TERM_NAMES.flatMap((name) => {
    const bits = seen.terms[name] ?? 0
    return bits === 0 ? [] : [`${name} ${bits.toFixed(1)}`]
  })
  const way = seen.way === '' ? '' : `, ${seen.covered} of ${Math.round(seen.exposed)} by ${seen.way.split(' ')[0]}`
  return `${seen.id} #${seen.rank} p ${seen.posterior?.toFixed(3) ?? '–'} [${terms.join(', ')}${way}]`
}
