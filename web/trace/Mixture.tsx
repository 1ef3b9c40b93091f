// Says when more than one source is needed to explain the rows, and what share each has. Silent for one source.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Notice } from '../parts/Notice.tsx'
import { percent } from '../parts/number.ts'
import { CandidateNameFragment, useCandidateName } from './candidateName.ts'

export const MixtureFragment = graphql(
  `
    fragment Mixture on Trace {
      mixture {
        keys
        share
      }
      candidates(grain: $grain, first: $first) {
        key
        ...CandidateName
      }
    }
  `,
  [CandidateNameFragment],
)

export function Mixture({ trace }: { readonly trace: FragmentOf<typeof MixtureFragment> }) {
  const { t, i18n } = useTranslation()
  const nameOf = useCandidateName()
  const { mixture, candidates } = readFragment(MixtureFragment, trace)
  if (mixture.length < 2) return null
  const called = (key: string) => {
    const candidate = candidates.find((one) => one.key === key)
    return candidate === undefined ? key : nameOf(candidate).title
  }
  return (
    <Notice title={t('answer.mixture')}>
      <p>{t('answer.mixtureDetail')}</p>
      <ul>
        {mixture.map(({ keys, share }) => (
          <li key={keys.join(' ')}>
            {t('answer.mixtureShare', { percent: percent(share, i18n.language), names: keys.map(called).join(', ') })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
