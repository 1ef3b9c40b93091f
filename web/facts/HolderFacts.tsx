// What is known of one holder: from the map, and the flows that touch it. Nothing here is an answer about a leak.

import { useTranslation } from 'react-i18next'
import { Refused } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { CategoryTagFragment, CategoryTags } from '../parts/CategoryTags.tsx'
import { Facts } from '../parts/Facts.tsx'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useSpan } from '../parts/useSpan.ts'
import { Waiting } from '../parts/Waiting.tsx'
import { FlowList, FlowListFragment } from './FlowList.tsx'

export const HolderFactsQuestion = graphql(
  `
    query HolderFacts($id: ID!) {
      holder(id: $id) {
        key
        kind
        stage
        partOf {
          ...HolderName
        }
        retentionDays
        categories {
          ...CategoryTag
        }
        controls
        owner
        jurisdiction
        logGaps {
          from
          to
        }
        stub
        ...HolderName
      }
      flows(holder: $id, first: 50) {
        ...FlowList
      }
    }
  `,
  [HolderNameFragment, CategoryTagFragment, FlowListFragment],
)

export function HolderFacts({ holderKey }: { readonly holderKey: string }) {
  const { t } = useTranslation()
  const spanOf = useSpan()
  const nameOf = useHolderName()
  const answer = useAnswer(HolderFactsQuestion, { id: holderKey }, { pick: (data) => data })
  if (answer.isPending) return <Waiting text={t('frame.loading')} />
  if (answer.error !== null) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  const { holder, flows } = answer.data
  if (holder === null) return <Trouble error={new Refused({ code: 'NOT_FOUND', message: '', remedy: '' })} />
  return (
    <>
      <Panel title={nameOf(holder)}>
        {holder.stub && <p>{t('facts.stub')}</p>}
        <Facts
          facts={[
            [t('facts.id'), <code key="id">{holder.key}</code>],
            [t('facts.kind'), t(`list.kind.${holder.kind}`)],
            [t('facts.stage'), t(`list.stage.${holder.stage}`)],
            holder.partOf !== null && [t('facts.partOf'), nameOf(holder.partOf)],
            [
              t('facts.retention'),
              holder.retentionDays === null ? t('facts.forEver') : t('facts.days', { count: holder.retentionDays }),
            ],
            [
              t('facts.categories'),
              holder.categories === null ? (
                t('facts.anything')
              ) : (
                <CategoryTags key="categories" categories={holder.categories} />
              ),
            ],
            [t('facts.controls'), <TagList key="controls" tags={holder.controls} />],
            holder.owner !== null && [t('facts.owner'), holder.owner],
            holder.jurisdiction !== null && [t('facts.jurisdiction'), holder.jurisdiction],
            holder.logGaps.length > 0 && [
              t('facts.logGaps'),
              <ul key="gaps">
                {holder.logGaps.map(({ from, to }) => (
                  <li key={`${from} ${to}`}>
                    <Tag ink="attention">{spanOf(from, to)}</Tag>
                  </li>
                ))}
              </ul>,
            ],
          ]}
        />
      </Panel>
      <FlowList flows={flows} holderKey={holder.key} />
    </>
  )
}

function TagList({ tags }: { readonly tags: readonly string[] }) {
  const { t } = useTranslation()
  if (tags.length === 0) return t('facts.none')
  return tags.map((tag) => (
    <Tag key={tag} code ink="settled">
      {tag}
    </Tag>
  ))
}
