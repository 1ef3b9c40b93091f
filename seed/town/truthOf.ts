// Works out the truth of a town once its log has its last form: what survives of each act, and who looks guilty but is not.

import type { Attack, Source } from './attacks/attack.ts'
import { isoTime } from './calendar.ts'
import { lookalikeOf } from './leak/lookalike.ts'
import type { Leak } from './leak/makeLeak.ts'
import type { NumberedLog } from './numberLog.ts'
import type { Town } from './town.ts'
import type { Truth } from './truth.ts'

/** The truth of that leak, in the shape of truth.json. */
export function truthOf(town: Town, attack: Attack, leak: Leak, log: NumberedLog): Truth {
  const { scenario, seed, gap, size, twist } = town.options
  const trueRows = leak.rows.filter((row) => row.source >= 0)
  const guilty = new Set(attack.sources.flatMap((source) => source.holders))
  const people = new Set(leak.rows.flatMap((row) => (row.held === null ? [] : [row.held.person])))
  return {
    scenario,
    seed,
    gap,
    rows: leak.rows.length,
    sources: attack.sources.map((source, index) => ({
      holders: source.holders,
      actors: source.actors,
      acts: surviving(source, log)
        .map((line) => log.idOf.get(line)!)
        .sort(),
      share: trueRows.filter((row) => row.source === index).length / trueRows.length,
    })),
    lookalike: attack.lookalike ?? lookalikeOf(people, town.log.lines, town.holders, guilty, town.measure.customers),
    vintage: spanOf(trueRows.map((row) => row.held!.asOf)),
    size,
    twist,
    noise: leak.rows.length - trueRows.length,
    deciding:
      attack.sources.length > 0 &&
      attack.sources.every((source) => surviving(source, log).length * 2 >= source.acts.length),
    rowSources: leak.rows.map((row) => row.source),
  }
}

/** Lines of the act that still say whose data it was. */
function surviving(source: Source, log: NumberedLog): Source['acts'] {
  return source.acts.filter((line) => log.idOf.has(line) && (line.list === null || line.list.membersKept))
}

function spanOf(moments: readonly number[]): Truth['vintage'] {
  if (moments.length === 0) return null
  const least = moments.reduce((a, b) => Math.min(a, b))
  const most = moments.reduce((a, b) => Math.max(a, b))
  return { from: isoTime(least), to: isoTime(most) }
}
