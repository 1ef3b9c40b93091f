// Which ways count as the act of the truth: one of its own log lines; or a window or snapshot of the right place or account
// that took in at least half of the lines that survive.

import type { Candidate } from '@suyuan/server/trace/answer.ts'
import type { Exposure } from '@suyuan/server/trace/exposure.ts'
import type { TruthFile } from './truthFile.ts'

/** null when no line of any act survives: then no act can be right. */
export function rightAct(truth: TruthFile, exposure: Exposure): ((candidate: Candidate) => boolean) | null {
  const lines = new Set(truth.sources.flatMap((source) => source.acts))
  if (lines.size === 0) return null
  const at = new Map<string, number>()
  exposure.movements.id.forEach((id, m) => {
    if (lines.has(id)) at.set(id, exposure.movements.at[m]!)
  })
  return ({ way }) => {
    if (way.kind === 'ACT') return lines.has(way.id)
    return truth.sources.some((source) => {
      const owner = way.id.split(':')[1] ?? ''
      if (!source.holders.includes(owner) && !source.actors.includes(owner)) return false
      // A snapshot holds what came before it.
      const from = way.kind === 'SNAPSHOT' ? -Infinity : way.from
      const inside = source.acts.filter((id) => (at.get(id) ?? NaN) >= from && (at.get(id) ?? NaN) <= way.to)
      return inside.length > 0 && inside.length * 2 >= source.acts.length
    })
  }
}
