// The union of chains in GraphQL: links between Holders that any chain of a case's rows to some candidates takes.

import type { Union, UnionLink } from '../exposure/union.ts'
import { builder, MEMBER } from './builder.ts'
import { TruncatedRef } from './interval.ts'

const UnionLinkRef = builder.objectRef<UnionLink>('ChainLink').implement({
  authScopes: MEMBER,
  description: 'Two Holders between which chains go.',
  fields: (t) => ({
    fromKey: t.exposeString('from', { description: 'Key of the Holder that gives.' }),
    toKey: t.exposeString('to', { description: 'Key of the Holder that receives.' }),
    rows: t.exposeInt('rows', { description: 'Distinct leaked rows that go there on some chain.' }),
    inferred: t.exposeInt('inferred', { description: 'Those of them that no logged movement takes there.' }),
  }),
})

export const ChainUnionRef = builder.objectRef<Union>('ChainUnion').implement({
  authScopes: MEMBER,
  description: 'Every way by which the rows of a case reached some candidates, as one picture.',
  fields: (t) => ({
    links: t.field({
      type: [UnionLinkRef],
      description: 'Links, by key of giver, then receiver.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ links }) => [...links],
    }),
    chained: t.exposeInt('chained', { description: 'Distinct rows with a chain to any of the candidates.' }),
    truncated: t.expose('truncated', {
      type: TruncatedRef,
      nullable: true,
      description: 'What a limit left out; null: nothing.',
    }),
  }),
})
