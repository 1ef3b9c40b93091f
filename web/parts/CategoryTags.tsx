// Categories of data as small labels, in the reader's language. The ink says what they are here: carried, in excess of
// what was declared, or missing; so do the words before them.

import { type FragmentOf, readFragment } from 'gql.tada'
import { useTranslation } from 'react-i18next'
import { graphql } from '../graphql/graphql.ts'
import styles from './CategoryTags.module.css'
import { type Ink, Tag } from './Tag.tsx'

export const CategoryTagFragment = graphql(`
  fragment CategoryTag on Category {
    key
    en
    zh
  }
`)

interface Props {
  readonly categories: readonly FragmentOf<typeof CategoryTagFragment>[]
  readonly ink?: Ink
  /** Words before the labels, for example "over scope:". */
  readonly lead?: string
}

export function CategoryTags({ categories, ink = 'data', lead }: Props) {
  const { i18n } = useTranslation()
  if (categories.length === 0) return null
  return (
    <span className={styles.tags}>
      {lead !== undefined && <span className={styles.lead}>{lead}</span>}
      {readFragment(CategoryTagFragment, categories).map((category) => (
        <Tag key={category.key} ink={ink} title={category.key}>
          {i18n.language === 'zh' ? category.zh : category.en}
        </Tag>
      ))}
    </span>
  )
}
