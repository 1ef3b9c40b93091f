// What to ask next: the checks that would tell most of where the rows left, for their effort. Stands below the why; it
// asks for itself, since it costs a trace and the ranking must not wait for it.

import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { HolderNameFragment, type NamedHolder, useHolderName } from '../parts/holderName.ts'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { useSpan } from '../parts/useSpan.ts'
import { Working } from '../parts/Working.tsx'
import { pickHolder } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import styles from './AskNext.module.css'

export const AsksQuestion = graphql(
  `
    query Asks($id: ID!) {
      case(id: $id) {
        key
        asks {
          __typename
          ... on Asks {
            state
            entropy
            asks {
              kind
              target
              holder {
                ...HolderName
              }
              window {
                from
                to
              }
              count
              bits
              effort
              aboutHolders {
                key
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

export function AskNext({ caseKey }: { readonly caseKey: string }) {
  const { t, i18n } = useTranslation()
  const [, go] = useView()
  const nameOf = useHolderName()
  const spanOf = useSpan()
  const answer = useAnswer(AsksQuestion, { id: caseKey }, { pick: (data) => settle(settle(data.case).asks) })
  if (answer.isPending) return <Working text={t('frame.loading')} />
  if (answer.error !== null) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  const { state, entropy, asks } = answer.data
  const two = (bits: number) => bits.toLocaleString(i18n.language, { maximumFractionDigits: 2 })
  const called = (holder: NamedHolder | null, key: string | null) => (holder === null ? (key ?? '') : nameOf(holder))
  return (
    <Panel title={t('sever.ask.title')}>
      <p className={styles.lead}>
        {state === 'SETTLED'
          ? t('sever.ask.settled')
          : state === 'NOTHING_MATCHED'
            ? t('sever.ask.nothing')
            : t('sever.ask.lead', { bits: two(entropy) })}
      </p>
      {state === 'OPEN' && asks.length === 0 && <p className={styles.soft}>{t('sever.ask.none')}</p>}
      <ol className={styles.asks}>
        {asks.map((ask) => {
          const task = t(`sever.ask.task.${ask.kind}`, {
            name: called(ask.holder, ask.target),
            count: ask.count ?? 0,
            span: ask.window === null ? '' : spanOf(ask.window.from, ask.window.to),
          })
          const others = ask.aboutHolders.filter(({ key }) => key !== ask.target)
          return (
            <li key={`${ask.kind} ${ask.target} ${ask.window?.from}`}>
              {ask.holder === null ? (
                <span>{task}</span>
              ) : (
                <button type="button" className={styles.task} onClick={() => go(pickHolder(ask.target ?? ''))}>
                  {task}
                </button>
              )}
              <span className={styles.bits}>{t('sever.ask.bits', { bits: two(ask.bits) })}</span>
              <span className={styles.soft}>
                {t('sever.ask.effort', { count: ask.effort })}
                {others.length > 0 && ` · ${t('sever.ask.about', { names: others.map(nameOf).join(', ') })}`}
              </span>
            </li>
          )
        })}
      </ol>
      {asks.length > 0 && <p className={styles.soft}>{t('sever.ask.proposal')}</p>}
    </Panel>
  )
}
