// The last resort for a Holder that logs show sending a record but never getting it: each departure stands as a Chain of
// one disputed hop. It left there, so it was there; how it came was never logged.

import { popcount, without } from '../mask.ts'
import { disputeWeight } from './link.ts'
import { carriedBy, type Steps, timeOf } from './steps.ts'
import { missingWeight, rankCost, type Weighed } from './weigh.ts'

/** One Chain a departure from `holder`, or from an EMPLOYEE of it, best first; empty when arrivals there are explained. */
export function departureChains(steps: Steps, holder: number): Weighed[] {
  const { ground, explained, need } = steps
  const chains: Weighed[] = []
  for (let step = 0; step < steps.moves.length; step++) {
    const from = steps.from[step]!
    if (from === -1 || ground.isPopulation[from] === 1 || explained[from] === 1) continue
    if (from !== holder && ground.outletOf[from] !== holder) continue
    const missing = without(need, carriedBy(steps, step), 0)
    const lost = popcount(missing)
    const x = disputeWeight(steps, 'ARRIVAL') * missingWeight(steps, lost)
    const disputes = lost === 0 ? (['ARRIVAL'] as const) : (['ARRIVAL', 'FIELDS'] as const)
    chains.push({ weight: x, hops: [{ step, window: null, disputes, missing, x }] })
  }
  const time = ({ hops }: Weighed): number => timeOf(steps, hops[0]!.step)
  const order = ({ hops }: Weighed): number => steps.order[hops[0]!.step]!
  return chains.sort((a, b) => rankCost(a.weight) - rankCost(b.weight) || time(b) - time(a) || order(a) - order(b))
}
