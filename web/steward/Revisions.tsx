// Past imports that changed the map, newest first; one on which no other rests can be dropped, after a question.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Confirm } from '../parts/Confirm.tsx'
import { Instant } from '../parts/Instant.tsx'
import { count } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { dropRevision } from './lotOrders.ts'
import { RevisionsQuestion } from './lotQuestions.ts'
import styles from './StewardDesk.module.css'

const PAGE = 20
/** The most one page of the server may hold. */
const MOST = 200

export function Revisions() {
  const { t, i18n } = useTranslation()
  const answers = useQueryClient()
  const [first, setFirst] = useState(PAGE)
  const [asked, setAsked] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const list = useAnswer(RevisionsQuestion, { first }, { pick: (data) => data.revisions, keepLast: true })
  const drop = async () => {
    if (asked === null) return
    const { removed, reopened } = await dropRevision(asked)
    setSaid(t('steward.dropped', { key: asked, removed, reopened }))
    setAsked(null)
    await answers.invalidateQueries()
  }
  return (
    <Panel title={t('steward.revisions')}>
      {list.error !== null && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting text={t('frame.loading')} />}
      {list.data?.nodes.length === 0 && <p className={styles.soft}>{t('steward.noRevisions')}</p>}
      <p role="status">{said}</p>
      <ol className={styles.revisions}>
        {list.data?.nodes.map(({ key, at, by, formats, opened, closed, droppedAt }) => (
          <li key={key}>
            <div className={styles.revisionHead}>
              <strong className={droppedAt === null ? undefined : styles.gone}>{key}</strong>
              {droppedAt !== null && <Tag>{t('steward.isDropped')}</Tag>}
              {droppedAt === null && (
                <Action
                  tone="quiet"
                  aria-label={t('steward.dropName', { key })}
                  onClick={() => {
                    setSaid('')
                    setAsked(key)
                  }}
                >
                  {t('steward.drop2')}
                </Action>
              )}
            </div>
            <p className={styles.soft}>
              <Instant at={at} /> · {by} · {formats.join(' + ')}
              {opened !== null &&
                closed !== null &&
                ` · ${t('steward.brought', { opened: count(opened, i18n.language), closed: count(closed, i18n.language) })}`}
            </p>
          </li>
        ))}
      </ol>
      {list.data?.more === true && (
        <p className={styles.soft}>
          {t('steward.revisionsTruncated', { shown: list.data.nodes.length })}{' '}
          {first < MOST && (
            <Action tone="quiet" onClick={() => setFirst(Math.min(MOST, first * 3))}>
              {t('home.moreCases')}
            </Action>
          )}
        </p>
      )}
      <Confirm
        key={asked ?? ''}
        opened={asked !== null}
        title={t('steward.dropName', { key: asked ?? '' })}
        text={t('steward.dropText')}
        yes={t('steward.dropYes')}
        onYes={drop}
        onNo={() => setAsked(null)}
      />
    </Panel>
  )
}
