// GraphQL over HTTP: one Yoga for each door, since a page and a script have different limits. The guard has let the
// request in and says who asks (guard/door.ts); what is refused here is refused for its size and shape only.

import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { Desk } from '../case/desk.ts'
import { deskOfRequest } from '../case/deskOfRequest.ts'
import type { Limits } from '../guard/limits.ts'
import type { Member } from '../guard/member.ts'
import type { RequestContext } from './context.ts'
import { maskError } from './maskError.ts'
import { rootFieldLimit } from './rootFieldLimit.ts'
import { schema } from './schema.ts'

/** What the HTTP server hands to Yoga with each request. */
export interface Asking extends Record<string, unknown> {
  readonly member: Member
}

export type GraphqlServer = YogaServerInstance<Asking, RequestContext>

/** The GraphQL endpoint at /graphql under these limits. `log` gets a line for each error that is a bug of ours. */
export function makeYoga(desk: Desk, limits: Limits, log: (line: string) => void): GraphqlServer {
  return createYoga<Asking, RequestContext>({
    schema,
    context: ({ member, request }) => {
      const owner = ownerOf(member, request.headers.get('x-suyuan-page'))
      return { member, owner, desk: deskOfRequest(desk, owner, request.signal) }
    },
    graphqlEndpoint: '/graphql',
    // Everything that Yoga would serve beside GraphQL is ours to serve, or not wanted: see the security design, 0.9.
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    logging: false,
    maxRequestBodySize: limits.body,
    maskedErrors: { maskError: (error) => maskError(error, log) },
    plugins: [
      EnvelopArmorPlugin({
        maxTokens: { n: limits.tokens },
        maxDepth: { n: limits.depth, flattenFragments: true },
        maxAliases: { n: limits.aliases },
        maxDirectives: { n: limits.rootFields },
        // Pothos counts cost with list sizes; and whoever is signed in may read the schema, so hints give nothing away.
        costLimit: { enabled: false },
        blockFieldSuggestion: { enabled: false },
      }),
      rootFieldLimit(limits.rootFields),
    ],
  })
}

/** A name that is none of ours is left out: it would only be kept for nothing. */
function ownerOf(member: Member, page: string | null): string {
  return page !== null && /^[\w-]{1,64}$/.test(page) ? `${member.id} ${page}` : member.id
}
