// Chance for the town generator: a small seeded stream (sfc32, seeded by splitmix32 over the seed and a label), so that
// the same seed gives the same bytes everywhere. Each topic has a stream of its own, so that a change to one topic does
// not move the others. It is not for keys or tokens.

/** One stream of chance. Every method moves the stream on. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly next: () => number
  /** Uniform whole number, both ends included. */
  readonly int: (least: number, most: number) => number
  /** True with probability p, 0..1. */
  readonly chance: (p: number) => boolean
  /** One of the items, all alike; the list must not be empty. */
  readonly pick: <T>(items: readonly T[]) => T
  /** Index of one of the weights, each as likely as it is heavy; the sum must be above 0. */
  readonly weighted: (weights: readonly number[]) => number
  /** How often something happens at the given mean (Knuth's method; for means up to some 30). */
  readonly poisson: (mean: number) => number
  /** A new list in random order. */
  readonly shuffled: <T>(items: readonly T[]) => T[]
  /** k distinct items in random order; all of them when there are fewer. */
  readonly sample: <T>(items: readonly T[], k: number) => T[]
}

/** The stream named `label` of a seed. The same seed and label give the same numbers on every machine. */
export function randomStream(seed: number, label: string): Random {
  const next = sfc32(mixed(seed, label))
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const sample = <T>(items: readonly T[], k: number): T[] => {
    const pool = [...items]
    const wanted = Math.min(k, pool.length)
    for (let i = 0; i < wanted; i++) {
      const j = int(i, pool.length - 1)
      const kept = pool[i]!
      pool[i] = pool[j]!
      pool[j] = kept
    }
    pool.length = wanted
    return pool
  }
  return {
    next,
    int,
    chance: (p) => next() < p,
    pick: (items) => items[int(0, items.length - 1)]!,
    weighted: (weights) => weightedIndex(weights, next()),
    poisson: (mean) => {
      const least = Math.exp(-mean)
      let count = 0
      for (let product = next(); product > least; product *= next()) count++
      return count
    },
    shuffled: (items) => sample(items, items.length),
    sample,
  }
}

function weightedIndex(weights: readonly number[], at: number): number {
  let total = 0
  for (const weight of weights) total += weight
  let left = at * total
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!
    if (left < 0) return i
  }
  return weights.length - 1
}

/** Four words of state from the seed and the label, by splitmix32. */
function mixed(seed: number, label: string): [number, number, number, number] {
  let state = (seed ^ Math.floor(seed / 4294967296)) | 0
  const draw = () => {
    state = (state + 0x9e3779b9) | 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) | 0
  }
  for (let i = 0; i < label.length; i++) state = (draw() ^ label.charCodeAt(i)) | 0
  return [draw(), draw(), draw(), draw()]
}

function sfc32([a0, b0, c0, d0]: [number, number, number, number]): () => number {
  let a = a0
  let b = b0
  let c = c0
  let d = d0
  return () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
}
