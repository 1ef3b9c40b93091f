// The case at a glance: how its rows were matched, when and where they were seen, between which days their values were
// true together; and what takes it all back.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Instant } from '../parts/Instant.tsx'
import { count } from '../parts/number.ts'
import { useSpan } from '../parts/useSpan.ts'
import styles from './CaseCard.module.css'

export const CaseCardFragment = graphql(`
  fragment CaseCard on Case {
    seenAt
    seenWhere
  }
`)

export const CaseCardTraceFragment = graphql(`
  fragment CaseCardTrace on Trace {
    exhibits {
      rows
      distinct
      matched
      unmatched
      ambiguous
      masked
    }
    vintage {
      from
      to
    }
  }
`)

interface Props {
  readonly case: FragmentOf<typeof CaseCardFragment>
  readonly trace: FragmentOf<typeof CaseCardTraceFragment>
}

export function CaseCard({ case: given, trace }: Props) {
  const { t, i18n } = useTranslation()
  const spanOf = useSpan()
  const { seenAt, seenWhere } = readFragment(CaseCardFragment, given)
  const { exhibits, vintage } = readFragment(CaseCardTraceFragment, trace)
  const others = (['ambiguous', 'unmatched', 'masked'] as const).filter((word) => exhibits[word] > 0)
  return (
    <div className={styles.card}>
      <p>
        <strong>{t('case.rows', { count: exhibits.rows })}</strong>
        {seenWhere !== null && ` ${t('case.seenWhere', { where: seenWhere })}`}
        {seenAt !== null && (
          <>
            {' · '}
            <Instant at={seenAt} />
          </>
        )}
      </p>
      <p className={styles.soft}>
        {t('case.matched', { count: exhibits.matched })}
        {exhibits.distinct < exhibits.matched && ` (${t('case.distinct', { count: exhibits.distinct })})`}
        {others.map(
          (word) =>
            ` · ${t(`case.${word}`, { count: exhibits[word], formatted: count(exhibits[word], i18n.language) })}`,
        )}
      </p>
      {vintage !== null && (
        <p className={styles.soft}>{t('case.vintage', { span: spanOf(vintage.from, vintage.to) })}</p>
      )}
    </div>
  )
}
