// The acts behind a score: the hops of the chain that is drawn, each with its log file and line, and a way to all its
// facts. Shown inside the bar "Coverage" of Why; an inferred hop says that it leaves no log.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Action } from '../parts/Action.tsx'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { pickHop } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Terms.module.css'

export const LogLineFragment = graphql(
  `
    fragment LogLine on Hop {
      fromKey
      toKey
      from {
        ...HolderName
      }
      to {
        ...HolderName
      }
      kind
      source
    }
  `,
  [HolderNameFragment],
)

interface Props {
  /** Exhibit row whose chain is drawn. */
  readonly row: number
  readonly hops: readonly FragmentOf<typeof LogLineFragment>[]
  /** Which of them the brushed days leave. */
  readonly kept: readonly boolean[]
}

export function LogLines({ row, hops: masked, kept }: Props) {
  const { t } = useTranslation()
  const [, go] = useView()
  const nameOf = useHolderName()
  const hops = readFragment(LogLineFragment, masked)
  const outside = kept.filter((is) => !is).length
  return (
    <div className={styles.lines}>
      <p>{t('answer.why.logLines', { row })}</p>
      <ol>
        {hops.map((hop, i) => {
          if (kept[i] === false) return null
          const from = hop.from === null ? hop.fromKey : nameOf(hop.from)
          const to = hop.to === null ? hop.toKey : nameOf(hop.to)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: hops of one chain have no id and never change place.
            <li key={i}>
              <Action printed tone="quiet" onClick={() => go(pickHop(i + 1))}>
                {t('facts.flowLine', { from, to })}
              </Action>
              <span>
                {hop.kind !== null && `${t(`list.movement.${hop.kind}`)} · `}
                {hop.source === null ? t('answer.why.noLogLine') : <code>{hop.source}</code>}
              </span>
            </li>
          )
        })}
      </ol>
      {outside > 0 && <p>{t('chain.outside', { count: outside })}</p>}
    </div>
  )
}
