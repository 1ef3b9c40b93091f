// The chains that the desk shows: of the row in the address, or, when none is chosen, of the first matched row that has
// any. A candidate that explains most rows has one at once; the tries are few and said when they fail.

import { useQuery } from '@tanstack/react-query'
import type { ResultOf } from 'gql.tada'
import { ask } from '../graphql/client.ts'
import { settle } from '../graphql/failure.ts'
import { ChainsQuestion } from './caseQuestions.ts'

type Result = NonNullable<ResultOf<typeof ChainsQuestion>['case']>['chains']
export type ChainsAnswer = Extract<Result, { readonly __typename: 'ChainAnswer' }>

/** How many matched rows are tried before "none was found" is said. */
export const TRIES = 12

interface Asked {
  readonly caseKey: string
  /** Key of the holder; null: nothing to ask. */
  readonly candidate: string | null
  /** Chosen row; null: the first that has a chain. */
  readonly row: number | null
  /** Rows that matched, ascending. */
  readonly matched: readonly number[]
}

export function useChains({ caseKey, candidate, row, matched }: Asked) {
  const tries = row === null ? matched.slice(0, TRIES) : [row]
  return useQuery({
    queryKey: ['Chains', caseKey, candidate, tries],
    queryFn: ({ signal }) => firstWithChains(caseKey, candidate ?? '', tries, signal),
    enabled: candidate !== null && tries.length > 0,
  })
}

async function firstWithChains(
  id: string,
  candidate: string,
  rows: readonly number[],
  signal: AbortSignal,
): Promise<ChainsAnswer> {
  let last: ChainsAnswer | null = null
  for (const row of rows) {
    last = settle(settle((await ask(ChainsQuestion, { id, candidate, row }, signal)).case).chains)
    if (last.chains.length > 0) return last
  }
  if (last === null) throw new TypeError('No row to ask for')
  return last
}
