// The network of a cut: Holders joined by channels, from the people to the place where the leak was seen. channelsOn.ts
// fills it from Chains; minimumCut.ts and dominators.ts read it. It knows nothing of Subjects, times or Categories.

/** The vertex of the people, from whom every Chain starts, and that of the place where the leak was seen. */
export const PEOPLE = 0
export const SEEN = 1

export interface Channel {
  /** Unique. The Flow's id; for Movements that match no Flow `FROM->TO`. */
  readonly id: string
  /** What severing it costs, at least 0; Infinity: it can't be severed. */
  readonly cost: number
  /** Vertices it leads from and to, ascending: what one sends may be seen by the one who does it, and by their outlet. */
  readonly tails: readonly number[]
  readonly heads: readonly number[]
}

export interface Network {
  /** PEOPLE, SEEN and one for each Holder. */
  readonly vertices: number
  /** Sorted by id. */
  readonly channels: readonly Channel[]
  /** Vertices that get data by no channel that is known, and those from which it leaves by none; neither can be severed. */
  readonly entries: readonly number[]
  readonly exits: readonly number[]
}

/** What is taken out of a Network when it is asked whether anything still gets through. */
export interface Removed {
  readonly vertices: ReadonlySet<number>
  readonly channels: ReadonlySet<number>
}

export const NOTHING: Removed = { vertices: new Set(), channels: new Set() }

/**
 * The way of fewest steps from PEOPLE to SEEN as vertices and places in `channels` by turns (`channel` null: a step that
 * no channel is known for), or null when nothing gets through. O(vertices + ends of channels).
 */
export function wayThrough(network: Network, removed: Removed): Step[] | null {
  const { channels, entries, exits } = network
  const leaving = Array.from({ length: network.vertices }, (): number[] => [])
  channels.forEach((channel, place) => {
    if (!removed.channels.has(place)) for (const tail of channel.tails) leaving[tail]!.push(place)
  })
  const from = new Map<number, Step>([[PEOPLE, { channel: null, vertex: PEOPLE, before: -1 }]])
  const open = [PEOPLE]
  const reach = (vertex: number, channel: number | null, before: number): void => {
    if (from.has(vertex) || removed.vertices.has(vertex)) return
    from.set(vertex, { channel, vertex, before })
    open.push(vertex)
  }
  for (let next = 0; next < open.length && !from.has(SEEN); next++) {
    const vertex = open[next]!
    if (vertex === PEOPLE) for (const entry of entries) reach(entry, null, vertex)
    if (exits.includes(vertex)) reach(SEEN, null, vertex)
    for (const place of leaving[vertex]!) for (const head of channels[place]!.heads) reach(head, place, vertex)
  }
  const way: Step[] = []
  for (let step = from.get(SEEN); step !== undefined; step = from.get(step.before)) way.unshift(step)
  return way.length === 0 ? null : way
}

/** One step: by `channel` to `vertex`. */
export interface Step {
  readonly channel: number | null
  readonly vertex: number
  readonly before: number
}
