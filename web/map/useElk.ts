// The better order for a plan, when it has come: asked for when other holders stand in the columns, and only for pictures
// that ELK finishes in a few seconds. Without it, or when it fails, our own order stays; nobody needs to know.

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Heights, type Plan, pairs } from './plan.ts'

/** ELK takes 2.3 s for these and three times as long for twice as many. */
const MOST_REFINED = 1_000

/** Null until there is one. */
export function useElk(plan: Plan | null): Heights | null {
  const key = useMemo(() => (plan === null ? '' : keyOf(plan)), [plan])
  const count = plan?.columns.reduce((sum, { keys }) => sum + keys.length, 0) ?? 0
  const { data } = useQuery({
    queryKey: ['Elk', key],
    queryFn: async () => {
      if (plan === null) return null
      const { elkHeights } = await import('./elk.ts')
      performance.mark('suyuan:elk-begun')
      const heights = await elkHeights(plan.columns, pairs(plan.links))
      performance.mark('suyuan:elk-done')
      return heights
    },
    enabled: count > 2 && count <= MOST_REFINED,
    staleTime: Infinity,
    gcTime: 10 * 60_000,
    retry: false,
  })
  return data ?? null
}

/** The same for plans that have the same holders in the same columns with the same lines between them. */
function keyOf({ columns, links }: Plan): string {
  const there = new Set(columns.flatMap(({ keys }) => keys))
  const lines = links.filter(({ from, to }) => there.has(from) && there.has(to)).map(({ key }) => key)
  return [...columns.map(({ keys }) => keys.toSorted().join(' ')), lines.toSorted().join(' ')].join('|')
}
