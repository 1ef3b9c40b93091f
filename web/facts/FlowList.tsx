// The flows that touch a holder, each a button that shows its facts.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { pickFlow } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Facts.module.css'

export const FlowListFragment = graphql(
  `
    fragment FlowList on FlowConnection {
      nodes {
        key
        logged
        from {
          key
          ...HolderName
        }
        to {
          key
          ...HolderName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  `,
  [HolderNameFragment],
)

interface Props {
  readonly flows: FragmentOf<typeof FlowListFragment>
  /** The holder that both lists are about. */
  readonly holderKey: string
}

export function FlowList({ flows, holderKey }: Props) {
  const { t } = useTranslation()
  const [, go] = useView()
  const nameOf = useHolderName()
  const { nodes, pageInfo } = readFragment(FlowListFragment, flows)
  return (
    <Panel title={t('facts.flowsTitle')}>
      {nodes.length === 0 && <p className={styles.soft}>{t('facts.noFlows')}</p>}
      <ul className={styles.flows}>
        {nodes.map(({ key, from, to, logged }) => (
          <li key={key}>
            <button type="button" className={styles.flow} onClick={() => go(pickFlow(key))}>
              <span>{from.key === holderKey ? `→ ${nameOf(to)}` : `← ${nameOf(from)}`}</span>
              {!logged && <Tag ink="attention">{t('chain.leavesNoLog')}</Tag>}
            </button>
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <p className={styles.soft}>{t('facts.flowsTruncated', { shown: nodes.length })}</p>}
    </Panel>
  )
}
