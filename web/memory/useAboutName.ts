// How what is remembered is called: the case itself, a candidate, a holder, a chain of one row.

import { useTranslation } from 'react-i18next'
import { partsOfChain } from './goTo.ts'
import type { About } from './memoryQuestion.ts'

/** `nameOf` gives the name of a holder or candidate by its key. */
export function useAboutName(nameOf: (key: string) => string): (about: About) => string {
  const { t } = useTranslation()
  return ({ sort, key }) => {
    if (sort === 'CASE') return t('memory.theCase')
    if (sort !== 'CHAIN') return nameOf(key)
    const [row, rank, candidate = ''] = partsOfChain(key)
    return t('memory.theChain', { rank, row, name: nameOf(candidate) })
  }
}
