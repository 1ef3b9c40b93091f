// The whole map, page by page, as plain values: asked once for a date and kept. Up to a number of pages; when there is
// more it says so, since a picture of ten thousand holders helps nobody.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { readFragment } from 'gql.tada'
import { ask } from '../graphql/client.ts'
import { graphql } from '../graphql/graphql.ts'
import { HolderNameFragment, type NamedHolder, useHolderName } from '../parts/holderName.ts'
import type { MapFlow, MapStage } from './mapFacts.ts'

const MapHoldersQuestion = graphql(
  `
    query MapHolders($asOf: DateTime, $after: String) {
      holders(asOf: $asOf, first: 200, after: $after) {
        nodes {
          stage
          partOf {
            key
          }
          ...HolderName
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [HolderNameFragment],
)

const MapFlowsQuestion = graphql(`
  query MapFlows($asOf: DateTime, $after: String) {
    flows(asOf: $asOf, first: 200, after: $after) {
      nodes {
        key
        logged
        validFrom
        validTo
        from {
          key
        }
        to {
          key
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

interface RawHolder {
  readonly key: string
  readonly kind: string
  readonly stage: MapStage
  readonly partOf: string | null
  readonly named: NamedHolder
}

export interface RawMap {
  readonly holders: readonly RawHolder[]
  readonly flows: readonly MapFlow[]
  /** True when the map has more than was loaded. */
  readonly truncated: boolean
}

/** Of two hundred each, as the server gives them: room for the largest map that this page is measured with. */
const PAGES = 400

export function useWholeMap(asOf: string | null) {
  return useQuery({
    queryKey: ['WholeMap', asOf],
    queryFn: ({ signal }) => loadMap(asOf, signal),
    placeholderData: keepPreviousData,
  })
}

/** Names the holders in the page's language. */
export function useNamedMap(): (map: RawMap) => {
  holders: (Omit<RawHolder, 'named'> & { name: string })[]
  flows: readonly MapFlow[]
} {
  const nameOf = useHolderName()
  return ({ holders, flows }) => ({
    holders: holders.map(({ named, ...holder }) => ({ ...holder, name: nameOf(named) })),
    flows,
  })
}

async function loadMap(asOf: string | null, signal: AbortSignal): Promise<RawMap> {
  const [holders, flows] = await Promise.all([
    allPages(async (after) => {
      const { nodes, pageInfo } = (await ask(MapHoldersQuestion, { asOf, after }, signal)).holders
      return { nodes: nodes.map(holderOf), pageInfo }
    }),
    allPages(async (after) => {
      const { nodes, pageInfo } = (await ask(MapFlowsQuestion, { asOf, after }, signal)).flows
      return {
        nodes: nodes.map(({ key, logged, validFrom, validTo, from, to }) => ({
          key,
          logged,
          from: from.key,
          to: to.key,
          valid: { from: validFrom, to: validTo },
        })),
        pageInfo,
      }
    }),
  ])
  return { holders: holders.nodes, flows: flows.nodes, truncated: holders.truncated || flows.truncated }
}

function holderOf({
  stage,
  partOf,
  ...named
}: { stage: MapStage; partOf: { key: string } | null } & NamedHolder): RawHolder {
  const { key, kind } = readFragment(HolderNameFragment, named)
  return { key, kind, stage, partOf: partOf?.key ?? null, named }
}

interface Page<T> {
  readonly nodes: readonly T[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

async function allPages<T>(
  ask: (after: string | null) => Promise<Page<T>>,
): Promise<{ nodes: T[]; truncated: boolean }> {
  const nodes: T[] = []
  let after: string | null = null
  for (let page = 0; page < PAGES; page++) {
    const answer: Page<T> = await ask(after)
    nodes.push(...answer.nodes)
    if (!answer.pageInfo.hasNextPage) return { nodes, truncated: false }
    after = answer.pageInfo.endCursor
  }
  return { nodes, truncated: true }
}
