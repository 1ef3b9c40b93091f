// One hop in the strip: a button, so that it can be picked by keyboard; its facts then stand at the right.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { CategoryTagFragment, CategoryTags } from '../parts/CategoryTags.tsx'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { Instant } from '../parts/Instant.tsx'
import { useSpan } from '../parts/useSpan.ts'
import { pickHop } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './ChainStrip.module.css'

export const HopStepFragment = graphql(
  `
    fragment HopStep on Hop {
      fromKey
      from {
        ...HolderName
      }
      toKey
      to {
        stage
        ...HolderName
      }
      at
      between {
        from
        to
      }
      kind
      actor {
        ...HolderName
      }
      flow {
        mechanism
      }
      categories {
        ...CategoryTag
      }
      excess {
        ...CategoryTag
      }
      missing {
        ...CategoryTag
      }
      evidence
      disputes
    }
  `,
  [HolderNameFragment, CategoryTagFragment],
)

interface Props {
  readonly hop: FragmentOf<typeof HopStepFragment>
  /** 1-based place in the chain. */
  readonly ordinal: number
  /** Where the hop before it ended; null for the first. */
  readonly before: string | null
}

export function HopStep({ hop: masked, ordinal, before }: Props) {
  const { t } = useTranslation()
  const spanOf = useSpan()
  const [view, go] = useView()
  const nameOf = useHolderName()
  const hop = readFragment(HopStepFragment, masked)
  const inferred = hop.evidence === 'INFERRED'
  const picked = view.hop === ordinal || (view.holder !== null && view.holder === hop.toKey)
  return (
    <li className={styles.step}>
      <span className={styles.arrow} aria-hidden="true">
        →
      </span>
      <button
        type="button"
        className={`${styles.hop} ${picked ? styles.picked : ''}`}
        aria-pressed={picked}
        onClick={() => go(pickHop(ordinal))}
      >
        <span className={`${styles.stage} ${hop.evidence === 'LOGGED' ? '' : styles.attention}`}>
          {hop.to !== null && `${t(`list.stage.${hop.to.stage}`)} · `}
          <HopAct hop={hop} />
        </span>
        {/* An account acts at several places: its hops need not join end to end. */}
        {before !== null && before !== hop.fromKey && (
          <span className={styles.when}>
            {t('chain.from', { name: hop.from === null ? hop.fromKey : nameOf(hop.from) })}
          </span>
        )}
        <span className={`${styles.name} ${inferred ? styles.attention : ''}`}>
          {hop.to === null ? hop.toKey : nameOf(hop.to)}
        </span>
        <span className={styles.when}>
          {hop.at !== null && <Instant at={hop.at} />}
          {hop.between !== null && t('chain.between', { span: spanOf(hop.between.from, hop.between.to) })}
        </span>
        <CategoryTags categories={hop.categories} />
        <CategoryTags categories={hop.excess} ink="attention" lead={t('chain.excess')} />
        <CategoryTags categories={hop.missing} ink="plain" lead={t('chain.missing')} />
      </button>
    </li>
  )
}

/** "collected by account staff-0031", "inferred · photograph · leaves no log", "disputed: after a deletion". */
function HopAct({ hop }: { readonly hop: ReturnType<typeof readHop> }) {
  const { t, i18n } = useTranslation()
  const nameOf = useHolderName()
  if (hop.evidence === 'INFERRED') {
    const mechanism = hop.flow?.mechanism
    const how =
      mechanism && i18n.exists(`list.mechanism.${mechanism}`)
        ? ` · ${t(`list.mechanism.${mechanism}` as 'list.mechanism.PHOTO')}`
        : ''
    return `${t('list.evidence.INFERRED')}${how} · ${t('chain.leavesNoLog')}`
  }
  const kind = hop.kind === null ? t('list.evidence.LOGGED') : t(`list.movement.${hop.kind}`)
  const act = hop.actor === null ? kind : t('chain.kindByActor', { kind, actor: nameOf(hop.actor) })
  if (hop.evidence === 'LOGGED') return act
  const disputes = hop.disputes.map((word) =>
    i18n.exists(`list.dispute.${word}`) ? t(`list.dispute.${word}` as 'list.dispute.CLOCK') : word,
  )
  return `${act} · ${t('list.evidence.DISPUTED')}: ${disputes.join(', ')}`
}

function readHop(hop: FragmentOf<typeof HopStepFragment>) {
  return readFragment(HopStepFragment, hop)
}
