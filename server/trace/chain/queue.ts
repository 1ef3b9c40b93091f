// A priority queue as a binary heap: the least item by `before` comes out first. Used by the backward search only.

export interface Queue<T> {
  push(item: T): void
  /** The least item, or undefined when the queue is empty. O(log n). */
  pop(): T | undefined
}

/** An empty queue; `before(a, b)` is true when `a` must come out before `b`. */
export function queueBy<T>(before: (a: T, b: T) => boolean): Queue<T> {
  const heap: T[] = []
  const sink = (): void => {
    for (let at = 0; ; ) {
      let least = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && before(heap[child]!, heap[least]!)) least = child
      if (least === at) return
      swap(heap, at, least)
      at = least
    }
  }
  return {
    push(item) {
      heap.push(item)
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!before(heap[at]!, heap[parent]!)) return
        swap(heap, at, parent)
        at = parent
      }
    },
    pop() {
      const least = heap[0]
      const last = heap.pop()
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last
        sink()
      }
      return least
    },
  }
}

function swap<T>(heap: T[], a: number, b: number): void {
  const held = heap[a]!
  heap[a] = heap[b]!
  heap[b] = held
}
