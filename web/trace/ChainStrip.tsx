// The chain as an ordered list from left to right: from whom, hop by hop, to where it was seen. Each hop says when, by
// what act, which categories, what was over scope or missing, and whether a log line stands behind it.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { Instant } from '../parts/Instant.tsx'
import { shortToken } from '../parts/shortToken.ts'
import styles from './ChainStrip.module.css'
import { HopStep, HopStepFragment } from './HopStep.tsx'

export const ChainStripFragment = graphql(
  `
    fragment ChainStrip on Chain {
      hops {
        fromKey
        toKey
        from {
          ...HolderName
        }
        ...HopStep
      }
    }
  `,
  [HolderNameFragment, HopStepFragment],
)

export const ChainStripCaseFragment = graphql(`
  fragment ChainStripCase on Case {
    seenAt
    seenWhere
  }
`)

interface Props {
  readonly chain: FragmentOf<typeof ChainStripFragment>
  readonly case: FragmentOf<typeof ChainStripCaseFragment>
  /** Which hops are shown, in their order; the others lie outside the brushed days. */
  readonly kept: readonly boolean[]
  /** Token of the row's subject; null when it names several. */
  readonly subject: string | null
}

export function ChainStrip({ chain, case: given, kept, subject }: Props) {
  const { t } = useTranslation()
  const nameOf = useHolderName()
  const { hops } = readFragment(ChainStripFragment, chain)
  const { seenAt, seenWhere } = readFragment(ChainStripCaseFragment, given)
  const first = hops[0]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('chain.stripName')}>
      <ol className={styles.strip}>
        {first !== undefined && (
          <li className={styles.step}>
            <p className={styles.stage}>{first.from === null ? first.fromKey : nameOf(first.from)}</p>
            <p className={styles.name}>
              {subject === null ? t('chain.originAny') : t('chain.origin', { token: shortToken(subject) })}
            </p>
          </li>
        )}
        {hops.map((hop, i) =>
          kept[i] === false ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the chain.
            <Outside key={i} count={kept[i - 1] === false ? 0 : runFrom(kept, i)} />
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the chain.
            <HopStep key={i} hop={hop} ordinal={i + 1} before={hops[i - 1]?.toKey ?? null} />
          ),
        )}
        <li className={`${styles.step} ${styles.seen}`}>
          <p className={styles.stage}>{t('chain.market')}</p>
          <p className={styles.name}>{seenWhere ?? t('chain.seenUnknown')}</p>
          {seenAt !== null && (
            <p className={styles.when}>
              {t('chain.seen')} <Instant at={seenAt} />
            </p>
          )}
        </li>
      </ol>
    </section>
  )
}

/** Stands for a run of hops that are not shown; the first of them says how many. */
function Outside({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return <li className={`${styles.step} ${styles.outside}`}>{t('chain.outside', { count })}</li>
}

function runFrom(kept: readonly boolean[], start: number): number {
  const end = kept.findIndex((is, i) => i >= start && is)
  return (end === -1 ? kept.length : end) - start
}
