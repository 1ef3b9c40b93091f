// The terms of a score as bars in bits: each begins where the last one ended, so that the eye adds them up. Evidence for
// is cinnabar and to the right, against is indigo and to the left; the number with its sign says the same. Each opens
// into its inputs and the facts behind it, and says in words from where to where it runs.

import { type FragmentOf, readFragment } from 'gql.tada'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { bits, plainNumber } from '../parts/number.ts'
import { steps } from './steps.ts'
import styles from './Terms.module.css'

export const TermsFragment = graphql(`
  fragment Terms on Term {
    name
    bits
    inputs {
      name
      number
      text
    }
  }
`)

interface Props {
  readonly terms: readonly FragmentOf<typeof TermsFragment>[]
  /** Sum of the terms, bits. */
  readonly sum: number
  /** Titles that say more than the term's name. */
  readonly titles: Readonly<Record<string, string>>
  /** What stands behind a term besides its inputs: acts and log lines. */
  readonly facts?: Readonly<Record<string, ReactNode>>
}

export function Terms({ terms: masked, sum, titles, facts = {} }: Props) {
  const { t, i18n } = useTranslation()
  const terms = readFragment(TermsFragment, masked)
  const bars = steps(terms.map((term) => term.bits))
  // Where each bar ends, so that a reader without the picture hears the same staircase.
  const endOf = (i: number) => terms.slice(0, i).reduce((end, term) => end + term.bits, 0)
  const inputName = (name: string) =>
    i18n.exists(`answer.input.${name}`) ? t(`answer.input.${name}` as 'answer.input.n') : name
  return (
    <ol className={styles.terms}>
      {terms.map((term, i) => {
        const title = titles[term.name] ?? t(`list.term.${term.name}`)
        const bar = bars[i]
        return (
          <li key={term.name}>
            <details className={styles.term}>
              <summary>
                <span className={styles.title}>{title}</span>
                <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                  <line x1="0" x2="100" y1="6" y2="6" className={styles.axis} vectorEffect="non-scaling-stroke" />
                  {bar !== undefined && (
                    <rect
                      x={bar.from}
                      width={bar.width}
                      y="1"
                      height="10"
                      className={term.bits < 0 ? styles.against : styles.for}
                    />
                  )}
                </svg>
                <span className={styles.bits}>{bits(term.bits, i18n.language)}</span>
              </summary>
              <p className={styles.runs}>
                {t('answer.why.runs', {
                  from: bits(endOf(i), i18n.language),
                  to: bits(endOf(i + 1), i18n.language),
                })}
              </p>
              <dl className={styles.inputs} aria-label={t('answer.why.inputsOf', { term: title })}>
                {term.inputs.map(({ name, number, text }) => (
                  <div key={name}>
                    <dt>{inputName(name)}</dt>
                    <dd lang={number === null ? 'en' : undefined}>
                      {number === null ? (text ?? '') || t('answer.noPosterior') : plainNumber(number, i18n.language)}
                    </dd>
                  </div>
                ))}
              </dl>
              {facts[term.name]}
            </details>
          </li>
        )
      })}
      <li className={styles.sum}>
        <span>{t('answer.why.sum')}</span>
        <span className={styles.bits}>
          {bits(sum, i18n.language)} {t('answer.why.unit')}
        </span>
      </li>
    </ol>
  )
}
