// Two candidates side by side: their terms with the difference in bits, and row by row what one explains and the other
// does not. Which two stands in the address. A is the candidate under examination, B the one it is held against.

import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { Caveat } from '../parts/Caveat.tsx'
import { Field } from '../parts/Field.tsx'
import { bits } from '../parts/number.ts'
import { Panel } from '../parts/Panel.tsx'
import { Trouble } from '../parts/Trouble.tsx'
import { Working } from '../parts/Working.tsx'
import { useCandidateName } from '../trace/candidateName.ts'
import { compareWith } from '../url/select.ts'
import { useView } from '../url/useView.ts'
import type { ViewGrain } from '../url/view.ts'
import styles from './Compare.module.css'
import { CompareRows } from './CompareRows.tsx'
import { CompareTerms } from './CompareTerms.tsx'
import { CompareQuestion } from './compareQuestion.ts'

interface Props {
  readonly caseKey: string
  readonly grain: ViewGrain
  /** How many of the ranking can be compared. */
  readonly first: number
  /** Key of the candidate under examination. */
  readonly current: string
}

export function Compare({ caseKey, grain, first, current }: Props) {
  const { t, i18n } = useTranslation()
  const [view, go] = useView()
  const nameOf = useCandidateName()
  const answer = useAnswer(
    CompareQuestion,
    { id: caseKey, grain, first },
    {
      keepLast: true,
      pick: (data) => {
        const { exhibits, trace } = settle(data.case)
        return { exhibits, trace: settle(trace) }
      },
    },
  )
  if (answer.isPending) return <Working text={t('frame.loading')} />
  if (answer.error !== null) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  const { exhibits, trace } = answer.data
  const a = trace.candidates.find(({ key }) => key === current)
  const others = trace.candidates.filter(({ key }) => key !== current)
  const b = others.find(({ key }) => key === view.against) ?? others[0]
  if (a === undefined || b === undefined) return <Panel title={t('compare.title')}>{t('compare.nothing')}</Panel>
  const called = (one: typeof a) => {
    const { title, account } = nameOf(one)
    return account === null ? title : `${title} · ${account}`
  }
  const ahead = a.bits >= b.bits ? a : b
  const lead = Math.abs(a.bits - b.bits)
  const matched = exhibits.nodes.filter(({ subjects }) => subjects.length > 0)
  return (
    <Panel title={t('compare.title')}>
      <p className={styles.pair}>
        <abbr className={styles.mark}>{t('compare.a')}</abbr> <strong>{called(a)}</strong>
      </p>
      <p className={styles.pair}>
        <abbr className={styles.mark}>{t('compare.b')}</abbr> <strong>{called(b)}</strong>
      </p>
      <Field label={t('compare.against')}>
        {(id) => (
          <select id={id} value={b.key} onChange={(event) => go(compareWith(event.target.value))}>
            {others.map((one) => (
              <option key={one.key} value={one.key}>
                {one.rank} {called(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p role="status" className={styles.lead}>
        {lead === 0
          ? t('compare.level')
          : t('compare.lead', { name: called(ahead), bits: bits(lead, i18n.language).replace('+', '') })}
      </p>
      <CompareTerms first={a} second={b} />
      <CompareRows
        rows={matched}
        first={a.coveredRows}
        second={b.coveredRows}
        truncated={exhibits.pageInfo.hasNextPage ? exhibits.nodes.length : null}
      />
      <Caveat text={trace.caveat} />
    </Panel>
  )
}
