// The map of a lineage graph: data sets and jobs become Holders, reads and writes Flows, what was derived Flows marked so,
// columns Fields. Used by the readers of OpenLineage and DataHub.

import { type Flow, plainFlow } from '@suyuan/cypher/model/flow.ts'
import { type Holder, plainHolder } from '@suyuan/cypher/model/holder.ts'
import type { MapDraft } from '../draft.ts'
import { derivedFlowId } from '../native/mapFlow.ts'
import { type CarriedCategories, carriedCategories } from './carriedCategories.ts'
import type { LineageEdge, LineageGraph, LineageHolder } from './lineageGraph.ts'

/** In the order in which things were first named. */
export function lineageMap(
  graph: LineageGraph,
  about: Pick<MapDraft, 'name' | 'format' | 'sha256' | 'events'>,
): MapDraft {
  const carried = carriedCategories(graph)
  const holders = [...graph.holders.values()]
  return {
    ...about,
    holders: holders.map((one) => holderOf(one, carried)),
    flows: [
      ...[...graph.declared.values()].map((edge) => flowOf(edge, false, declaredCategories(edge, graph, carried))),
      ...[...graph.derived.values()].map((edge) => flowOf(edge, true, carried.ofDerived(edge))),
    ],
    fields: holders.flatMap(({ id, columns }) =>
      [...columns.keys()].map((name) => ({
        id: `${id}.${name}`,
        holder: id,
        name,
        categories: carried.ofColumn(id, name),
        identity: null,
      })),
    ),
    derives: [...graph.columns.values()].map(({ from, fromColumn, to, toColumn, arrives, where }) => ({
      from: `${from}.${fromColumn}`,
      to: `${to}.${toColumn}`,
      direction: 'to',
      masked: arrives === 'masked',
      where,
    })),
    declarations: [],
    references: [],
  }
}

/** What a job reads is what its source holds; what it writes, what its target holds. */
function declaredCategories(edge: LineageEdge, graph: LineageGraph, carried: CarriedCategories): readonly string[] {
  const isRead = graph.holders.get(edge.from)?.kind === 'DATASET'
  return carried.ofHolder(isRead ? edge.from : edge.to)
}

function holderOf({ id, name, kind, partOf, owner, extra }: LineageHolder, carried: CarriedCategories): Holder {
  const categories = carried.ofHolder(id)
  const letters = [...name.normalize('NFC')]
  // Paths of files are longer than a name may be; the whole is kept beside it.
  const isLong = letters.length > LONGEST_NAME
  return {
    ...plainHolder(id, isLong ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : letters.join(''), kind),
    partOf,
    categories: categories.length === 0 ? null : categories,
    owner,
    extra: isLong ? { ...extra, wholeName: name } : extra,
  }
}

const LONGEST_NAME = 200

function flowOf({ from, to, status }: LineageEdge, derived: boolean, categories: readonly string[]): Flow {
  const extra = status === null ? {} : { status }
  return { ...plainFlow(derivedFlowId(from, to, null, null), from, to), categories, derived, extra }
}
