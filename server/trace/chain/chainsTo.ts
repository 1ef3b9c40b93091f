// The Chains by which one leaked record may have come to one Holder: the best of each class in the order of tracing.md
// ("Chains"). Called for one row and one candidate at a time. A candidate may have none: then every way to it is out of
// order by more than clocks err.

import type { Chain, Truncated } from '../answer.ts'
import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import { LIMITS, type Limits } from '../limits.ts'
import { bitsOf } from '../mask.ts'
import { searchChains } from './backward.ts'
import { departureChains } from './departures.ts'
import { chainOf } from './hops.ts'
import { addsToParts, coversAll, smallestJoin } from './joins.ts'
import { disputedMode, HARD, inferredMode, inParts, type Mode } from './mode.ts'
import { prefixOf } from './prefix.ts'
import { carriedBy, type Steps, stepsOf } from './steps.ts'
import type { Weighed } from './weigh.ts'

export interface ChainQuestion {
  readonly subject: number
  /** Index of the Holder at which the Chains end. */
  readonly holder: number
  /** Categories that leaked: the mask of the LeakedRow. */
  readonly need: Uint32Array
  /** When the row was seen, epoch ms UTC. */
  readonly seenAt: number
  /** How many Chains at most; 10 is a good number. */
  readonly k: number
  readonly limits?: Limits
}

export interface FoundChains {
  /** By rank: hard, then inferred; or one join of several; or disputed. */
  readonly chains: readonly Chain[]
  /** MORE_CHAINS: there are at least `omitted` more. CUT_OFF: the search hit its limit, and there may be any number. */
  readonly truncated: Truncated | null
}

/** How many Chains beyond k are counted before "at least" is said. */
const COUNTED = 100

/** The k best Chains of a Subject to a Holder. Cost in the Subject's own Movements and the Flows that leave no log. */
export function chainsTo(exposure: Exposure, question: ChainQuestion, assumptions: Assumptions): FoundChains {
  const { subject, holder, need, seenAt } = question
  const limits = question.limits ?? LIMITS
  const steps = stepsOf(exposure, subject, need, seenAt, assumptions)
  if (steps.own.moves.length > limits.ownMovements)
    return { chains: [], truncated: { reason: 'CUT_OFF', omitted: steps.own.moves.length - limits.ownMovements } }
  const search: Search = { steps, holder, k: question.k, expansions: limits.expansions }
  const inferred = inferredMode(assumptions.maxInferredHops)

  const whole = best(search, [HARD, inferred])
  if (whole.found.length > 0) return shown(steps, whole)
  for (const modes of [[HARD], [HARD, inferred]]) {
    const join = joined(search, modes)
    if (join !== null) return join
  }
  const disputed = best(search, [disputedMode(assumptions.maxInferredHops)])
  if (disputed.found.length > 0) return shown(steps, disputed, whole.cutOff)
  const departures = departureChains(steps, holder)
  return shown(steps, {
    found: departures.slice(0, question.k),
    more: departures.length - question.k,
    cutOff: disputed.cutOff,
  })
}

interface Search {
  readonly steps: Steps
  readonly holder: number
  readonly k: number
  readonly expansions: number
}

interface Found {
  readonly found: readonly Weighed[]
  /** At least so many more. */
  readonly more: number
  readonly cutOff: boolean
}

/** The k best of the classes, one class after the other. */
function best({ steps, holder, k, expansions }: Search, modes: readonly Mode[]): Found {
  const found: Weighed[] = []
  let more = 0
  let cutOff = false
  for (const mode of modes) {
    if (more > 0 || mode.maxInferred < mode.minInferred) continue
    const end = searchChains(steps, mode, holder, expansions, (chain) => {
      if (found.length < k) found.push(chain)
      else more++
      return more < COUNTED
    })
    cutOff ||= end === 'CUT_OFF'
  }
  return { found, more, cutOff }
}

function shown(steps: Steps, { found, more, cutOff }: Found, earlierCutOff = false): FoundChains {
  const truncated = cutOff || earlierCutOff ? 'CUT_OFF' : more > 0 ? 'MORE_CHAINS' : null
  return {
    chains: found.map((weighed, i) => chainOf(steps, weighed, i + 1, [])),
    truncated: truncated === null ? null : { reason: truncated, omitted: Math.max(0, more) },
  }
}

/** The smallest set of Chains of the classes that carry all of `need` together; null when there is none. */
function joined({ steps, holder, expansions }: Search, modes: readonly Mode[]): FoundChains | null {
  if (!mayJoin(steps, modes, holder)) return null
  const parts: { readonly carried: Uint32Array; readonly weighed: Weighed }[] = []
  let cutOff = false
  for (const mode of modes.filter(({ minInferred, maxInferred }) => minInferred <= maxInferred)) {
    const end = searchChains(steps, inParts(mode), holder, expansions, (weighed) => {
      const carried = weighed.hops.reduce((left, { missing }) => left.map((word, w) => word & ~missing[w]!), steps.need)
      if (addsToParts(parts, carried)) parts.push({ carried, weighed })
      return true
    })
    cutOff ||= end === 'CUT_OFF'
  }
  const join = smallestJoin(parts, steps.need)
  if (join === null) return null
  const ranks = join.map((_, i) => i + 1)
  return {
    chains: join.map((place, i) =>
      chainOf(
        steps,
        parts[place]!.weighed,
        i + 1,
        ranks.filter((rank) => rank !== i + 1),
      ),
    ),
    truncated: cutOff ? { reason: 'CUT_OFF', omitted: 0 } : null,
  }
}

/** A quick look whether each needed Category comes to the Holder at all, so that most hopeless searches never start. */
function mayJoin(steps: Steps, modes: readonly Mode[], holder: number): boolean {
  const bits = bitsOf(steps.need)
  if (bits.length < 2) return false
  const mode = inParts(modes[modes.length - 1]!)
  const { best: bound } = prefixOf(steps, { ...mode, minInferred: 0 })
  const arriving = steps.arrivals[holder]!.filter((step) => {
    for (let i = 0; i <= mode.maxInferred; i++) if (bound[i * steps.count + step]! > 0) return true
    return false
  })
  return coversAll(
    arriving.map((step) => ({ carried: carriedBy(steps, step) })),
    bits,
  )
}
