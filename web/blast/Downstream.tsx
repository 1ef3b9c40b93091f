// Where it went on to, by the first arrival, each a button that shows the holder; what categories of how many people; and
// the channels without a log by which it may have gone on as well.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../parts/Action.tsx'
import { CategoryTags } from '../parts/CategoryTags.tsx'
import { useHolderName } from '../parts/holderName.ts'
import { Instant } from '../parts/Instant.tsx'
import { count } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { pickHolder } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './Blast.module.css'
import type { BlastAnswer } from './blastQuestion.ts'

const FIRST = 12

export function Downstream({ radius }: { readonly radius: BlastAnswer }) {
  const { t, i18n } = useTranslation()
  const [, go] = useView()
  const [all, setAll] = useState(false)
  const nameOf = useHolderName()
  const { downstream, downstreamCount, byCategory, unlogged } = radius
  const shown = all ? downstream : downstream.slice(0, FIRST)
  const people = (subjects: number) => t('blast.people', { count: subjects, people: count(subjects, i18n.language) })
  return (
    <>
      <Panel title={t('blast.downstream')}>
        {downstream.length === 0 && <p className={styles.soft}>{t('blast.nowhere')}</p>}
        <ol className={styles.list}>
          {shown.map(({ key, holder, subjects, firstAt }) => (
            <li key={key}>
              <Action printed tone="quiet" className={styles.holder} onClick={() => go(pickHolder(key))}>
                {holder === null ? key : nameOf(holder)}
              </Action>
              <span className={styles.number}>{people(subjects)}</span>
              <span className={styles.when}>
                {t('blast.by')} <Instant at={firstAt} form="day" />
              </span>
            </li>
          ))}
        </ol>
        {shown.length < downstreamCount && (
          <p className={styles.soft}>
            {t('answer.showing', { shown: shown.length, all: downstreamCount })}{' '}
            {!all && (
              <Action tone="quiet" onClick={() => setAll(true)}>
                {t('blast.showAll')}
              </Action>
            )}
          </p>
        )}
        {unlogged.length > 0 && (
          <details className={styles.unlogged}>
            <summary>{t('blast.unlogged', { count: unlogged.length })}</summary>
            <ul>
              {unlogged.map(({ key, from, to }) => (
                <li key={key}>{t('facts.flowLine', { from: nameOf(from), to: nameOf(to) })}</li>
              ))}
            </ul>
          </details>
        )}
      </Panel>
      <Panel title={t('blast.categories')}>
        <ul className={styles.list}>
          {byCategory.map(({ category, subjects }) => (
            <li key={category.key}>
              <CategoryTags categories={[category]} />
              <span className={styles.number}>{people(subjects)}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}
