// One plain sentence of why, before any number of bits, composed from the fields of the answer in the page's language.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import { count, percent } from '../parts/number.ts'
import { dayText } from '../parts/time.ts'
import { useSpan } from '../parts/useSpan.ts'
import { ZONE } from '../parts/zone.ts'

export const SentenceFragment = graphql(`
  fragment Sentence on Candidate {
    covered
    misses
    exposed
    inferred
    unmet {
      reason
      rows
    }
    way {
      kind
      from
      to
    }
  }
`)

/** Above this share of everybody, "so was nearly everybody" says more than a percentage. */
const NEARLY_EVERYBODY = 0.9

/** Gives the function that says why; `population`: how many people are known. */
export function useSentence(): (candidate: FragmentOf<typeof SentenceFragment>, population: number) => string {
  const { t, i18n } = useTranslation()
  const spanOf = useSpan()
  return (masked, population) => {
    const { covered, misses, exposed, inferred, unmet, way } = readFragment(SentenceFragment, masked)
    const share = population === 0 ? 0 : exposed / population
    const facts = {
      covered: count(covered, i18n.language),
      matched: count(covered + misses, i18n.language),
      share: percent(share, i18n.language),
      day: dayText(way.to, i18n.language, ZONE),
      span: spanOf(way.from, way.to),
    }
    if (covered + misses === 0) return t('answer.why.noRow')
    if (covered === 0) return t('answer.why.nothingHere', facts)
    const kind = way.kind === 'ACT' || way.kind === 'SNAPSHOT' ? way.kind : 'WINDOW'
    const lacked = unmet.find(({ reason }) => reason === 'MISSING_FIELDS')
    return [
      t(`answer.why.${kind}`, facts),
      share >= NEARLY_EVERYBODY ? t('answer.why.everybody') : t(`answer.why.share${kind}`, facts),
      lacked === undefined ? '' : t('answer.why.lacked', { count: lacked.rows }),
      inferred === 0 ? '' : t('answer.why.inferred', { count: inferred }),
    ]
      .filter(Boolean)
      .join(i18n.language === 'zh' ? '' : ' ')
  }
}
