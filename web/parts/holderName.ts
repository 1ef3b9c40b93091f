// How a holder is called on the page: by its label in the reader's language, else its name. An EMPLOYEE is never called
// by name, only as the account of a staff number.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'

export const HolderNameFragment = graphql(`
  fragment HolderName on Holder {
    key
    name
    kind
    labels {
      language
      text
    }
  }
`)

export type NamedHolder = FragmentOf<typeof HolderNameFragment>

/** Gives the naming function for the page's language. */
export function useHolderName(): (holder: NamedHolder) => string {
  const { t, i18n } = useTranslation()
  return (masked) => {
    const holder = readFragment(HolderNameFragment, masked)
    if (holder.kind === 'EMPLOYEE') return t('answer.account', { key: holder.key })
    return holder.labels.find(({ language }) => language.startsWith(i18n.language))?.text ?? holder.name
  }
}
