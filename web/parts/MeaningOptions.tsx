// The part of a select that every "what does this column hold?" has: whose identifier, or which category. Used where
// leaked rows are pasted and where a log is mapped; what else a column may hold is said by each of them.

import { useTranslation } from 'react-i18next'

interface Props {
  readonly categories: readonly {
    readonly key: string
    readonly en: string
    readonly zh: string
    readonly identifierKinds: readonly string[]
  }[]
  /** Headings of the two groups. */
  readonly identifiersAre: string
  readonly categoriesAre: string
}

/** Values are `identifier:KIND` and `category:KEY`. Kinds without a word in the language stand as they are. */
export function MeaningOptions({ categories, identifiersAre, categoriesAre }: Props) {
  const { t, i18n } = useTranslation()
  const nameOf = (kind: string) =>
    i18n.exists(`list.identifier.${kind}`) ? t(`list.identifier.${kind}` as 'list.identifier.phone') : kind
  return (
    <>
      <optgroup label={identifiersAre}>
        {categories
          .flatMap(({ identifierKinds }) => identifierKinds)
          .map((kind) => (
            <option key={kind} value={`identifier:${kind}`}>
              {nameOf(kind)}
            </option>
          ))}
      </optgroup>
      <optgroup label={categoriesAre}>
        {categories.map(({ key, en, zh }) => (
          <option key={key} value={`category:${key}`}>
            {i18n.language === 'zh' ? zh : en}
          </option>
        ))}
      </optgroup>
    </>
  )
}
