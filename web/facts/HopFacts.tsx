// One hop of the chain with everything that stands behind it: act, account, flow, what was carried, in excess or missing,
// the log line.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Action } from '../parts/Action.tsx'
import { CategoryTagFragment, CategoryTags } from '../parts/CategoryTags.tsx'
import { Facts } from '../parts/Facts.tsx'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { Instant } from '../parts/Instant.tsx'
import { percent } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { useSpan } from '../parts/useSpan.ts'
import { pickFlow } from '../url/select.ts'
import { useView } from '../url/useView.ts'

export const HopFactsFragment = graphql(
  `
    fragment HopFacts on Hop {
      fromKey
      toKey
      from {
        ...HolderName
      }
      to {
        ...HolderName
      }
      at
      between {
        from
        to
      }
      kind
      movement
      flow {
        key
      }
      actor {
        ...HolderName
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
      source
      x
    }
  `,
  [HolderNameFragment, CategoryTagFragment],
)

interface Props {
  readonly hop: FragmentOf<typeof HopFactsFragment>
  readonly ordinal: number
}

export function HopFacts({ hop: masked, ordinal }: Props) {
  const { t, i18n } = useTranslation()
  const spanOf = useSpan()
  const [, go] = useView()
  const nameOf = useHolderName()
  const hop = readFragment(HopFactsFragment, masked)
  const flow = hop.flow
  const from = hop.from === null ? hop.fromKey : nameOf(hop.from)
  const to = hop.to === null ? hop.toKey : nameOf(hop.to)
  const dispute = (word: string) =>
    i18n.exists(`list.dispute.${word}`) ? t(`list.dispute.${word}` as 'list.dispute.CLOCK') : word
  return (
    <Panel title={`${t('facts.hop', { hop: ordinal })} · ${t('facts.flowLine', { from, to })}`}>
      <Facts
        facts={[
          hop.at !== null && [t('facts.at'), <Instant key="at" at={hop.at} />],
          hop.between !== null && [t('facts.between'), spanOf(hop.between.from, hop.between.to)],
          hop.kind !== null && [t('facts.act'), t(`list.movement.${hop.kind}`)],
          hop.actor !== null && [t('facts.actor'), nameOf(hop.actor)],
          [
            t('facts.evidence'),
            <Tag key="evidence" ink={hop.evidence === 'LOGGED' ? 'settled' : 'attention'}>
              {t(`list.evidence.${hop.evidence}`)}
            </Tag>,
          ],
          hop.disputes.length > 0 && [t('facts.disputes'), hop.disputes.map(dispute).join(', ')],
          [t('facts.probability'), percent(hop.x, i18n.language)],
          [t('facts.carried'), <CategoryTags key="carried" categories={hop.categories} />],
          hop.excess.length > 0 && [
            t('facts.excess'),
            <CategoryTags key="excess" categories={hop.excess} ink="attention" />,
          ],
          hop.missing.length > 0 && [
            t('facts.missing'),
            <CategoryTags key="missing" categories={hop.missing} ink="plain" />,
          ],
          flow !== null && [
            t('facts.via'),
            <Action key="via" printed tone="quiet" onClick={() => go(pickFlow(flow.key))}>
              {flow.key}
            </Action>,
          ],
          hop.source !== null && [t('facts.source'), <code key="source">{hop.source}</code>],
        ]}
      />
    </Panel>
  )
}
