// Controls in force at a candidate lower the probability of ways that they work against.

import type { Term } from '../answer.ts'
import type { Assumptions } from '../assumptions.ts'
import type { Exposure } from '../exposure.ts'
import type { WayKind } from './way.ts'

/** Which ways a control works against, by the words its name has; a control with none of these words counts for all. */
const AGAINST: readonly { readonly words: RegExp; readonly ways: readonly WayKind[] }[] = [
  { words: /photo|camera|phone-locker|watermark|screen|clean-desk|shred/, ways: ['WINDOW'] },
  { words: /export|approval|dlp|download|transfer/, ways: ['ACT', 'SNAPSHOT'] },
  { words: /encrypt|disk|backup|retention|delet/, ways: ['SNAPSHOT'] },
  { words: /rate|quota|throttle|verification|review/, ways: ['WINDOW', 'ACT'] },
]

/** A fixed cost for each control of `holder` that works against the kind of its best way, with a floor. */
export function controlsTerm(
  exposure: Exposure,
  holder: number,
  way: WayKind | undefined,
  assumptions: Assumptions,
): Term {
  const inForce = exposure.holders[holder]!.controls.filter((control) => {
    const known = AGAINST.filter((entry) => entry.words.test(control))
    return way !== undefined && (known.length === 0 || known.some((entry) => entry.ways.includes(way)))
  })
  return {
    name: 'controls',
    bits: inForce.length === 0 ? 0 : Math.max(assumptions.controlFloor, inForce.length * assumptions.controlBits),
    detail: { inForce: inForce.join(' ') },
  }
}
