// The ranking in words and numbers, for the table and the CSV alike, so that the two can never differ.

import type { FragmentOf } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { liftOf, type RankingRow } from './board.ts'
import { type CandidateNameFragment, useCandidateName } from './candidateName.ts'
import { type SentenceFragment, useSentence } from './sentence.ts'
import { UNKNOWN } from './unknown.ts'

interface Ranked {
  readonly key: string
  readonly rank: number
  readonly kind: Parameters<ReturnType<typeof useKindName>>[0]
  readonly posterior: number | null
  readonly covered: number
  readonly misses: number
  readonly exposed: number
  readonly inferred: number
  readonly bits: number
}

interface Ranking {
  readonly population: number
  readonly exhibits: { readonly unmatched: number }
  readonly candidates: readonly (Ranked &
    FragmentOf<typeof CandidateNameFragment> &
    FragmentOf<typeof SentenceFragment>)[]
  readonly unknownSource: { readonly posterior: number | null; readonly bits: number }
}

/** Gives the rows by rank, the unknown source last. */
export function useRankingRows(): (ranking: Ranking) => RankingRow[] {
  const { t } = useTranslation()
  const nameOf = useCandidateName()
  const kindOf = useKindName()
  const sentenceOf = useSentence()
  return ({ candidates, unknownSource, population, exhibits }) => [
    ...candidates.map((candidate): RankingRow => {
      const { title, account } = nameOf(candidate)
      return {
        rank: candidate.rank,
        name: account === null ? title : `${title} · ${account}`,
        kind: kindOf(candidate.kind),
        key: candidate.key,
        posterior: candidate.posterior,
        covered: candidate.covered,
        matched: candidate.covered + candidate.misses,
        misses: candidate.misses,
        exposed: candidate.exposed,
        population,
        lift: liftOf(candidate.covered, candidate.covered + candidate.misses, candidate.exposed, population),
        inferred: candidate.inferred,
        bits: candidate.bits,
        why: sentenceOf(candidate, population),
      }
    }),
    {
      rank: null,
      name: t('answer.unknown'),
      kind: '',
      key: UNKNOWN,
      posterior: unknownSource.posterior,
      covered: null,
      matched: null,
      misses: null,
      exposed: null,
      population: null,
      lift: null,
      inferred: null,
      bits: unknownSource.bits,
      why: t('answer.unknownSentence', { count: exhibits.unmatched }),
    },
  ]
}

type Kind = 'POPULATION' | 'OUTLET' | 'EMPLOYEE' | 'DEVICE' | 'SYSTEM' | 'DATASET' | 'JOB' | 'THIRD_PARTY' | 'MARKET'

function useKindName(): (kind: Kind) => string {
  const { t } = useTranslation()
  return (kind) => t(`list.kind.${kind}`)
}
