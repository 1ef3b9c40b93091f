// What a candidate may be called (tracing.md, "What a trace may say"): a place by its name; an account by its staff
// number, and only where the answer says that it may be named; otherwise "somebody at" its place.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'

export const CandidateNameFragment = graphql(
  `
    fragment CandidateName on Candidate {
      key
      name
      kind
      nameable
      holder {
        ...HolderName
      }
      place {
        key
        holder {
          ...HolderName
        }
      }
    }
  `,
  [HolderNameFragment],
)

export interface CandidateNaming {
  /** What stands first: tempered where a person may not be named. */
  readonly title: string
  /** The account behind "somebody at …", for telling rows apart; null where the title says it. */
  readonly account: string | null
}

export function useCandidateName(): (candidate: FragmentOf<typeof CandidateNameFragment>) => CandidateNaming {
  const { t } = useTranslation()
  const nameOf = useHolderName()
  return (masked) => {
    const candidate = readFragment(CandidateNameFragment, masked)
    const known = candidate.holder === null ? candidate.name : nameOf(candidate.holder)
    if (candidate.kind !== 'EMPLOYEE' || candidate.nameable) return { title: known, account: null }
    const { place } = candidate
    if (place === null) return { title: t('answer.somebody'), account: known }
    const where = place.holder === null ? place.key : nameOf(place.holder)
    return { title: t('answer.somebodyAt', { place: where }), account: known }
  }
}
