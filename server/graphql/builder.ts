// The one Pothos builder: plugins, scalars and context, nothing else. Each word of the graph has a file beside this one
// that declares its type, its fields and its queries. Deny by default: every object type carries the scope `member`
// (test/house walks the schema), and the guard refuses strangers before GraphQL is reached at all.

import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import ErrorsPlugin from '@pothos/plugin-errors'
import RelayPlugin from '@pothos/plugin-relay'
import ScopeAuthPlugin from '@pothos/plugin-scope-auth'
import type { RequestContext } from './context.ts'
import { fieldCost } from './fieldCost.ts'
import { TooComplexError } from './tooComplex.ts'

/** The scope of every type: somebody is signed in. */
export const MEMBER = { member: true } as const

export const builder = new SchemaBuilder<{
  Context: RequestContext
  AuthScopes: { member: boolean }
  DefaultFieldNullability: false
  DefaultNodeNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  Scalars: {
    DateTime: { Input: number; Output: number }
    ID: { Input: string; Output: string }
  }
}>({
  plugins: [ErrorsPlugin, ScopeAuthPlugin, RelayPlugin, DataloaderPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: (context) => ({ member: context.member !== null }),
    unauthorizedError: () => new Error('Sign in first.'),
  },
  errors: {
    directResult: true,
    defaultUnionOptions: { description: 'The answer, or a named refusal that says what to do.' },
    defaultResultOptions: { authScopes: MEMBER, description: 'The answer when nothing was refused.' },
  },
  complexity: {
    fieldComplexity: fieldCost,
    limit: (context) => ({ complexity: context.member?.limits.complexity ?? 0 }),
    complexityError: (_kind, { complexity, maxComplexity }) => new TooComplexError(complexity, maxComplexity ?? 0),
  },
  relay: {
    // Readable, so that an analyst can write one by hand: "Holder:crm".
    encodeGlobalID: (typename, id) => `${typename}:${id}`,
    decodeGlobalID: (globalId) => {
      const colon = globalId.indexOf(':')
      return { typename: globalId.slice(0, colon), id: globalId.slice(colon + 1) }
    },
    cursorType: 'String',
    nodeTypeOptions: {
      description:
        'Anything with a global id, which is readable: the name of its type, a colon and its key ("Holder:crm").',
    },
    nodeQueryOptions: {
      description: 'Any one thing by its global id; null when there is none.',
      args: { id: { description: 'A global id, for example "Holder:crm".' } },
    },
    nodesQueryOptions: false,
    idFieldOptions: { description: 'Global id: the name of the type, a colon and the key.' },
    pageInfoTypeOptions: { description: 'Where a page of a list stands.', authScopes: MEMBER },
    hasNextPageFieldOptions: { description: 'True when more follow: ask again with `after: endCursor`.' },
    hasPreviousPageFieldOptions: { description: 'True when this page began after a cursor.' },
    startCursorFieldOptions: { description: 'Cursor of the first on this page; null when it is empty.' },
    endCursorFieldOptions: { description: 'Cursor of the last on this page; null when it is empty.' },
    cursorFieldOptions: { description: 'The place of this one in the list, for `after`.' },
    pageInfoFieldOptions: { description: 'Where this page stands.' },
    nodeFieldOptions: { description: 'The thing itself.', nullable: false },
    edgesFieldOptions: { description: 'The page, each with its cursor.', nullable: { list: false, items: false } },
    nodesOnConnection: { description: 'The page, without cursors.' },
    defaultConnectionTypeOptions: { description: 'One page of a longer list.', authScopes: MEMBER },
    defaultEdgeTypeOptions: { description: 'One of a list, and its place in it.', authScopes: MEMBER },
  },
})

builder.queryType({ authScopes: MEMBER, description: 'Questions. None of them changes anything.' })
builder.mutationType({
  authScopes: MEMBER,
  description: 'What changes a Case, and what changes the map: a Lot of files, and the drop of a revision.',
})
