// Wilson's interval: between which shares the true one lies, 95 times of 100, when `good` of `all` were seen.

const Z = 1.959964

/** [low, high], 0..1; [0, 1] when nothing was seen. `good` may be a fraction (ties). */
export function wilson(good: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1]
  const share = good / all
  const square = Z * Z
  const middle = share + square / (2 * all)
  const spread = Z * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all))
  const scale = 1 + square / all
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}
