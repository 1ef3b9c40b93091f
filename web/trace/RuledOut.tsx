// Who was ruled out, counted by reason; the list opens on demand, can be searched, and each can be asked "why not".

import { type FragmentOf, readFragment } from 'gql.tada'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Action } from '../parts/Action.tsx'
import { Field } from '../parts/Field.tsx'
import { HolderNameFragment, useHolderName } from '../parts/holderName.ts'
import { Panel } from '../parts/Panel.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useRoving } from '../parts/useRoving.ts'
import { Working } from '../parts/Working.tsx'
import { askWhyNot } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './RuledOut.module.css'

export const RuledOutFragment = graphql(`
  fragment RuledOut on Trace {
    whyNotCounts {
      reason
      rows
    }
  }
`)

export const RuledOutQuestion = graphql(
  `
    query RuledOut($id: ID!) {
      case(id: $id) {
        key
        trace {
          __typename
          ... on Trace {
            whyNot(first: 200) {
              key
              reason
              holder {
                ...HolderName
              }
            }
          }
          ... on Error {
            code
            message
            remedy
          }
        }
      }
    }
  `,
  [HolderNameFragment],
)

interface Props {
  readonly caseKey: string
  readonly trace: FragmentOf<typeof RuledOutFragment>
}

export function RuledOut({ caseKey, trace }: Props) {
  const { t } = useTranslation()
  const { whyNotCounts } = readFragment(RuledOutFragment, trace)
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState<string | null>(null)
  const all = whyNotCounts.reduce((sum, { rows }) => sum + rows, 0)
  const open = (chosen: string | null) => {
    setReason(chosen)
    setOpened(true)
  }
  return (
    <Panel title={t('answer.ruledOut.title')}>
      <p className={styles.soft}>{all === 0 ? t('answer.ruledOut.none') : t('answer.ruledOut.lead', { count: all })}</p>
      <ul className={styles.counts}>
        {whyNotCounts
          .filter(({ rows }) => rows > 0)
          .map((one) => (
            <li key={one.reason}>
              <Action printed tone="quiet" pressed={opened && reason === one.reason} onClick={() => open(one.reason)}>
                <span className={styles.number}>{one.rows}</span>
                <Tag code>{one.reason}</Tag>
                <span className={styles.words}>{t(`list.reason.${one.reason}`)}</span>
              </Action>
            </li>
          ))}
      </ul>
      {all > 0 && !opened && <Action onClick={() => open(null)}>{t('answer.ruledOut.open')}</Action>}
      {opened && <RuledOutList caseKey={caseKey} reason={reason} all={all} onAllReasons={() => setReason(null)} />}
    </Panel>
  )
}

interface ListProps {
  readonly caseKey: string
  readonly reason: string | null
  readonly all: number
  readonly onAllReasons: () => void
}

function RuledOutList({ caseKey, reason, all, onAllReasons }: ListProps) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const nameOf = useHolderName()
  const roving = useRoving<HTMLUListElement>()
  const [search, setSearch] = useState('')
  const list = useAnswer(RuledOutQuestion, { id: caseKey }, { pick: (data) => settle(settle(data.case).trace).whyNot })
  if (list.isPending) return <Working text={t('frame.loading')} />
  if (list.error !== null) return <Trouble error={list.error} retry={() => void list.refetch()} />
  const wanted = search.trim().toLocaleLowerCase(i18n.language)
  const found = list.data
    .map((one) => ({ ...one, name: one.holder === null ? one.key : nameOf(one.holder) }))
    .filter((one) => reason === null || one.reason === reason)
    .filter(({ name, key }) => `${name} ${key}`.toLocaleLowerCase(i18n.language).includes(wanted))
  return (
    <div className={styles.open}>
      <Field label={t('answer.ruledOut.search')}>
        {(id) => (
          <input
            id={id}
            type="search"
            value={search}
            autoComplete="off"
            onChange={(event) => setSearch(event.target.value)}
          />
        )}
      </Field>
      {reason !== null && (
        <Action tone="quiet" onClick={onAllReasons}>
          {t('answer.ruledOut.all')}
        </Action>
      )}
      {found.length === 0 && <p className={styles.soft}>{t('answer.ruledOut.nobody')}</p>}
      <ul className={styles.list} {...roving.list}>
        {found.map((one, i) => (
          <li key={one.key}>
            <button
              {...roving.item(i, found.length)}
              type="button"
              className={styles.one}
              aria-current={view.holder === one.key}
              onClick={() => go(askWhyNot(one.key))}
            >
              <span>{one.name}</span>
              <Tag code>{one.reason}</Tag>
            </button>
          </li>
        ))}
      </ul>
      {list.data.length < all && <p className={styles.soft}>{t('answer.showing', { shown: list.data.length, all })}</p>}
    </div>
  )
}
