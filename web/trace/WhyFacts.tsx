// The facts beside the score: through whom, where it stands, in which way, how well it is logged, what it does not
// explain.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Facts } from '../parts/Facts.tsx'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { percent } from '../parts/number.ts'
import { dayText } from '../parts/time.ts'
import { useSpan } from '../parts/useSpan.ts'
import { ZONE } from '../parts/zone.ts'
import { type CandidateNameFragment, useCandidateName } from './candidateName.ts'
import styles from './Why.module.css'

export const WhyFactsFragment = graphql(
  `
    fragment WhyFacts on Candidate {
      covered
      inferred
      logged
      suppliers {
        source
        rows
      }
      way {
        kind
        from
        to
      }
      unmet {
        reason
        rows
      }
      place {
        key
        given
        holder {
          ...HolderName
        }
      }
    }
  `,
  [HolderNameFragment],
)

type Account = FragmentOf<typeof CandidateNameFragment> & {
  readonly key: string
  readonly place: { readonly given: number } | null
}

interface Props {
  readonly candidate: FragmentOf<typeof WhyFactsFragment>
  /** The accounts that stand in this place, best first; empty for an account. */
  readonly through: readonly Account[]
}

/** An account below this share of its place is noise beside the first. */
const WORTH_NAMING = 0.05

export function WhyFacts({ candidate: masked, through }: Props) {
  const { t, i18n } = useTranslation()
  const spanOf = useSpan()
  const nameOfHolder = useHolderName()
  const nameOf = useCandidateName()
  const { covered, inferred, logged, suppliers, way, unmet, place } = readFragment(WhyFactsFragment, masked)
  const language = i18n.language
  const span = way.kind === 'WINDOW' ? spanOf(way.from, way.to) : dayText(way.to, language, ZONE)
  const kind = way.kind === 'ACT' || way.kind === 'SNAPSHOT' ? way.kind : 'WINDOW'
  return (
    <Facts
      facts={[
        through.length > 0 && [
          t('answer.why.through'),
          <ul key="through" className={styles.through}>
            {through
              .filter(({ place }, i) => i === 0 || (place?.given ?? 0) >= WORTH_NAMING)
              .map((account) => {
                const { title, account: number } = nameOf(account)
                return (
                  <li key={account.key}>
                    <strong>{number ?? title}</strong>{' '}
                    {t('answer.why.throughShare', { percent: percent(account.place?.given ?? 0, language) })}
                  </li>
                )
              })}
          </ul>,
        ],
        place !== null && [t('answer.why.standing'), place.holder === null ? place.key : nameOfHolder(place.holder)],
        place !== null && [t('answer.why.given'), percent(place.given, language)],
        [t('answer.why.best'), t(`answer.why.wayKind.${kind}`, { span })],
        [
          t('answer.why.logged'),
          inferred === 0
            ? t('answer.why.loggedShare', { percent: percent(logged, language) })
            : t('answer.why.loggedSome', { inferred, covered }),
        ],
        suppliers.length > 0 && [
          t('answer.why.suppliers'),
          suppliers
            .slice(0, 3)
            .map(({ source, rows }) => t('answer.why.supplier', { source, count: rows }))
            .join(' · '),
        ],
        unmet.length > 0 && [
          t('answer.why.unmet'),
          unmet
            .map(({ reason, rows }) => t('answer.whyNot.rows', { count: rows, reason: t(`list.reason.${reason}`) }))
            .join(' · '),
        ],
      ]}
    />
  )
}
