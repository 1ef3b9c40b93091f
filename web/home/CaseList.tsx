// Open cases, newest first, a page at a time; says when there are more.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Instant } from '../parts/Instant.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { openCase } from '../url/select.ts'
import { ViewLink } from '../url/ViewLink.tsx'
import styles from './Home.module.css'

export const CasesQuestion = graphql(`
  query Cases($first: Int!) {
    cases(first: $first) {
      nodes {
        key
        name
        openedAt
        seenAt
        seenWhere
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`)

const PAGE = 20
/** The most one page of the server may hold. */
const MOST = 200

export function CaseList() {
  const { t } = useTranslation()
  const [first, setFirst] = useState(PAGE)
  const cases = useAnswer(CasesQuestion, { first }, { pick: (data) => data.cases, keepLast: true })
  return (
    <Panel title={t('home.cases')}>
      {cases.error !== null && <Trouble error={cases.error} retry={() => void cases.refetch()} />}
      {cases.isPending && <Waiting text={t('frame.loading')} />}
      {cases.data?.nodes.length === 0 && <p className={styles.soft}>{t('home.noCases')}</p>}
      <ul className={styles.cases}>
        {cases.data?.nodes.map((one) => (
          <li key={one.key}>
            <ViewLink change={openCase(one.key)} className={styles.caseName}>
              {one.name}
            </ViewLink>
            <span className={styles.soft}>
              {t('home.caseOpened')} <Instant at={one.openedAt} form="day" />
              {one.seenAt !== null && (
                <>
                  {' · '}
                  {t('home.caseSeen')} <Instant at={one.seenAt} form="day" />
                </>
              )}
              {one.seenWhere !== null && ` · ${one.seenWhere}`}
            </span>
          </li>
        ))}
      </ul>
      {cases.data?.pageInfo.hasNextPage === true && (
        <p className={styles.soft}>
          {t('home.casesTruncated', { shown: cases.data.nodes.length })}{' '}
          {first < MOST && (
            <Action tone="quiet" onClick={() => setFirst(Math.min(MOST, first * 2))}>
              {t('home.moreCases')}
            </Action>
          )}
        </p>
      )}
    </Panel>
  )
}
