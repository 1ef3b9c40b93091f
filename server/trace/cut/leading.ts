// Which candidates a cut is asked for when none is named: the leading ones at HOLDER grain.

import type { Answer, Candidate } from '../answer.ts'
import { LEADING_SHARE, LEADING_UNRANKED, MOST_LEADING } from './severCosts.ts'

/**
 * The candidates by rank whose posteriors make up at least LEADING_SHARE of what is not the unknown source's, at most
 * MOST_LEADING; without posteriors (too few rows) the first LEADING_UNRANKED. Empty when there is no candidate.
 */
export function leadingCandidates(answer: Answer): readonly Candidate[] {
  const holders = answer.candidates.filter(({ grain }) => grain === 'HOLDER')
  const known = 1 - (answer.unknownSource.posterior ?? 1)
  let share = 0
  const leading: Candidate[] = []
  for (const candidate of holders) {
    if (candidate.posterior === null) return holders.slice(0, LEADING_UNRANKED)
    if (leading.length === MOST_LEADING || share >= LEADING_SHARE * known) break
    leading.push(candidate)
    share += candidate.posterior
  }
  return leading
}
