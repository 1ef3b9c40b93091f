// The unknown source: always listed, whatever its probability, since "somebody we do not see" is an answer too.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { Bar } from '../parts/Bar.tsx'
import { percent } from '../parts/number.ts'
import styles from './Candidates.module.css'

export const UnknownLineFragment = graphql(`
  fragment UnknownLine on ExhibitCounts {
    unmatched
  }
`)

interface Props {
  readonly exhibits: FragmentOf<typeof UnknownLineFragment>
  readonly posterior: number | null
  readonly current: boolean
  readonly onChoose: () => void
}

export function UnknownLine({ exhibits, posterior, current, onChoose }: Props) {
  const { t, i18n } = useTranslation()
  const { unmatched } = readFragment(UnknownLineFragment, exhibits)
  return (
    <li>
      <button
        type="button"
        className={`${styles.line} ${styles.unknown} ${current ? styles.current : ''}`}
        aria-current={current}
        onClick={onChoose}
      >
        <span className={styles.rank} aria-hidden="true">
          {t('answer.noPosterior')}
        </span>
        <span className={styles.name}>{t('answer.unknown')}</span>
        <span className={styles.posterior}>
          {posterior === null ? t('answer.noPosterior') : percent(posterior, i18n.language)}
        </span>
        <span className={styles.sentence}>{t('answer.unknownSentence', { count: unmatched })}</span>
        <span className={styles.bar}>
          <Bar share={posterior} ink="soft" />
        </span>
      </button>
    </li>
  )
}
