// What the map declares about one flow: what it may carry, on what ground, and whether it leaves a log.

import { useTranslation } from 'react-i18next'
import { Refused } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { CategoryTagFragment, CategoryTags } from '../parts/CategoryTags.tsx'
import { Facts } from '../parts/Facts.tsx'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { plainNumber } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useSpan } from '../parts/useSpan.ts'
import { Waiting } from '../parts/Waiting.tsx'

export const FlowFactsQuestion = graphql(
  `
    query FlowFacts($id: ID!) {
      node(id: $id) {
        __typename
        ... on Flow {
          key
          from {
            ...HolderName
          }
          to {
            ...HolderName
          }
          categories {
            ...CategoryTag
          }
          mechanism
          purpose
          legalBasis
          contract
          consent
          crossBorder
          controls
          logged
          ratePerSubject
          validFrom
          validTo
          derived
        }
      }
    }
  `,
  [HolderNameFragment, CategoryTagFragment],
)

export function FlowFacts({ flowKey }: { readonly flowKey: string }) {
  const { t, i18n } = useTranslation()
  const spanOf = useSpan()
  const nameOf = useHolderName()
  const answer = useAnswer(FlowFactsQuestion, { id: `Flow:${flowKey}` }, { pick: (data) => data.node })
  if (answer.isPending) return <Waiting text={t('frame.loading')} />
  if (answer.error !== null) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  const flow = answer.data
  if (flow?.__typename !== 'Flow')
    return <Trouble error={new Refused({ code: 'NOT_FOUND', message: '', remedy: '' })} />
  const said = (text: string | null) => text ?? t('facts.notSaid')
  const word = (list: 'mechanism' | 'consent', key: string | null) =>
    key !== null && i18n.exists(`list.${list}.${key}`) ? t(`list.${list}.${key}` as 'list.consent.none') : said(key)
  return (
    <Panel title={t('facts.flowLine', { from: nameOf(flow.from), to: nameOf(flow.to) })}>
      {flow.derived && <p>{t('facts.derived')}</p>}
      <Facts
        facts={[
          [t('facts.id'), <code key="id">{flow.key}</code>],
          [t('facts.carries'), <CategoryTags key="categories" categories={flow.categories} />],
          [t('facts.mechanism'), word('mechanism', flow.mechanism)],
          [t('facts.purpose'), said(flow.purpose)],
          [t('facts.legalBasis'), said(flow.legalBasis)],
          flow.contract !== null && [t('facts.contract'), flow.contract],
          [t('facts.consent'), word('consent', flow.consent)],
          flow.crossBorder !== null && [t('facts.crossBorder'), flow.crossBorder ? t('facts.yes') : t('facts.no')],
          [
            t('facts.log'),
            flow.logged ? (
              t('facts.logged')
            ) : (
              <Tag key="log" ink="attention">
                {t('facts.unlogged')}
              </Tag>
            ),
          ],
          flow.ratePerSubject !== null && [t('facts.rate'), plainNumber(flow.ratePerSubject, i18n.language)],
          [t('facts.controls'), flow.controls.length === 0 ? t('facts.none') : flow.controls.join(', ')],
          [t('facts.valid'), spanOf(flow.validFrom, flow.validTo)],
        ]}
      />
    </Panel>
  )
}
