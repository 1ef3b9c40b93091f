// Maximum flow by Dinic's algorithm (1970) on whole numbers of any size, for minimumCut.ts. Small graphs: some thousands
// of arcs. It knows neither Holders nor costs.

export interface Arc {
  readonly from: number
  readonly to: number
  readonly capacity: bigint
}

export interface MaxFlow {
  readonly value: bigint
  /** 1 for vertices from which `sink` can still be reached: the smallest sink side of any minimum cut, the same for each run. */
  readonly sinkSide: Uint8Array
}

/** The maximum flow from `source` to `sink`. Cost at most O(vertices² · arcs), mostly far less. */
export function maxFlow(vertices: number, arcs: readonly Arc[], source: number, sink: number): MaxFlow {
  // Arc 2i is the i-th arc, 2i + 1 its way back.
  const head: number[] = []
  const left: bigint[] = []
  const leaving = Array.from({ length: vertices }, (): number[] => [])
  for (const { from, to, capacity } of arcs) {
    leaving[from]!.push(head.length)
    head.push(to)
    left.push(capacity)
    leaving[to]!.push(head.length)
    head.push(from)
    left.push(0n)
  }
  const level = new Int32Array(vertices)
  const next = new Int32Array(vertices)

  const layer = (): boolean => {
    level.fill(-1)
    level[source] = 0
    const open = [source]
    for (let at = 0; at < open.length; at++)
      for (const arc of leaving[open[at]!]!)
        if (left[arc]! > 0n && level[head[arc]!] === -1) {
          level[head[arc]!] = level[open[at]!]! + 1
          open.push(head[arc]!)
        }
    return level[sink] !== -1
  }
  const push = (vertex: number, most: bigint): bigint => {
    if (vertex === sink) return most
    for (; next[vertex]! < leaving[vertex]!.length; next[vertex]!++) {
      const arc = leaving[vertex]![next[vertex]!]!
      if (left[arc]! === 0n || level[head[arc]!] !== level[vertex]! + 1) continue
      const pushed = push(head[arc]!, most < left[arc]! ? most : left[arc]!)
      if (pushed === 0n) continue
      left[arc]! -= pushed
      left[arc ^ 1]! += pushed
      return pushed
    }
    return 0n
  }

  const endless = arcs.reduce((sum, arc) => sum + arc.capacity, 1n)
  let value = 0n
  while (layer()) {
    next.fill(0)
    for (let pushed = push(source, endless); pushed > 0n; pushed = push(source, endless)) value += pushed
  }
  return { value, sinkSide: reaching(vertices, sink, head, left, leaving) }
}

/** 1 for vertices with a way to `sink` over arcs that have capacity left. */
function reaching(
  vertices: number,
  sink: number,
  head: readonly number[],
  left: readonly bigint[],
  leaving: readonly (readonly number[])[],
): Uint8Array {
  const side = new Uint8Array(vertices)
  side[sink] = 1
  const open = [sink]
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop())
    for (const arc of leaving[vertex]!) {
      // The way back of an arc that leaves here arrives here.
      const before = head[arc]!
      if (left[arc ^ 1]! === 0n || side[before] === 1) continue
      side[before] = 1
      open.push(before)
    }
  return side
}
