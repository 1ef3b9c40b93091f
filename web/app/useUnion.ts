// All chains of several sources as links for the map: asked while the address names some.

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { settle } from '../graphql/failure.ts'
import { graphql } from '../graphql/graphql.ts'
import { useAnswer } from '../graphql/useAnswer.ts'
import { readKeys } from '../url/keyList.ts'
import { useView } from '../url/useView.ts'

export const UnionQuestion = graphql(`
  query Union($id: ID!, $candidates: [ID!]!) {
    case(id: $id) {
      key
      union(candidates: $candidates) {
        __typename
        ... on ChainUnion {
          links {
            fromKey
            toKey
            rows
            inferred
          }
          chained
          truncated {
            reason
            omitted
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
`)

/** `nameOf`: how the source with this key is called; null while nothing is drawn, or nothing came yet. */
export function useUnion(caseKey: string, nameOf: (key: string) => string) {
  const { t } = useTranslation()
  const [view] = useView()
  const keys = useMemo(() => readKeys(view.drawn), [view.drawn])
  const answer = useAnswer(
    UnionQuestion,
    { id: caseKey, candidates: [...keys] },
    { enabled: keys.length > 0, pick: (data) => settle(settle(data.case).union) },
  )
  const names = keys.map(nameOf).join(', ')
  const also = useMemo(() => {
    const found = answer.data
    if (keys.length === 0 || found === undefined) return null
    const links = found.links.map(({ fromKey, toKey, rows, inferred }) => ({
      from: fromKey,
      to: toKey,
      inferred: inferred === rows,
    }))
    return { keys, links, said: t('answer.board.drawn', { names, count: found.chained, rows: found.chained }) }
  }, [answer.data, keys, names, t])
  return { answer, also, isDrawn: keys.length > 0 }
}
