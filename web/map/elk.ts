// Asks ELK (layered) for a better order within our columns, in a worker of its own file, so that the page never waits for
// it. It is loaded with the first question and kept. Which holder stands in which column is ours and stays.

import type { ELK } from 'elkjs/lib/elk-api.js'
import workerUrl from 'elkjs/lib/elk-worker.min.js?url'
import type { OneColumn } from './order.ts'
import type { Links } from './place.ts'
import type { Heights } from './plan.ts'

/** Heights of all holders in the columns, in units of the picture. Rejects when the worker cannot be had or gives up. */
export async function elkHeights(columns: readonly OneColumn[], links: Links): Promise<Heights> {
  elk ??= started()
  const column = new Map(columns.flatMap(({ keys }, i) => keys.map((key) => [key, i] as const)))
  const edges = links.flatMap(([a, b], i) => {
    const [from, to] = [column.get(a), column.get(b)]
    // Within a column a line swings out to the right and crosses nothing; against the stream it crosses as much as along it.
    if (from === undefined || to === undefined || from === to) return []
    return [{ id: `e${i}`, sources: [from < to ? a : b], targets: [from < to ? b : a] }]
  })
  const answer = await (await elk).layout({
    id: 'map',
    layoutOptions: OPTIONS,
    children: [...column].map(([id, i]) => ({
      id,
      width: 110,
      height: 44,
      layoutOptions: { 'elk.partitioning.partition': String(i) },
    })),
    edges,
  })
  return new Map(answer.children?.flatMap(({ id, y }) => (y === undefined ? [] : [[id, y] as const])))
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.partitioning.activate': 'true',
  'elk.edgeRouting': 'POLYLINE',
  'elk.randomSeed': '1',
  'elk.layered.considerModelOrder.strategy': 'NONE',
}

let elk: Promise<ELK> | null = null

async function started(): Promise<ELK> {
  const { default: Elk } = await import('elkjs/lib/elk-api.js')
  return new Elk({ workerUrl, workerFactory: (url) => new Worker(url ?? workerUrl) })
}
