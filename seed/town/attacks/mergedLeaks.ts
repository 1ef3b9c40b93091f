// Two leaks that have nothing to do with each other were bought by the same dealer, merged, and freed of doubles.

import type { Line } from '../log.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack, type Source } from './attack.ts'
import { insiderAct } from './insiderExport.ts'
import { columnsOf, listSource } from './listSource.ts'
import { photographer } from './photographer.ts'
import { recentLists } from './recentLists.ts'
import { recentWeeks } from './weeks.ts'

/** The attack: two sources of different kinds and times. */
export function mergedLeaks(town: Town, random: Random): Attack {
  const share = 0.4 + random.next() * 0.2
  const makers = random.sample([fromClerk, fromInsider, fromPartner], 2)
  const [one, other] = makers.map((make) => make(town, random))
  const sources: Source[] = [
    { ...one!, share },
    { ...other!, share: 1 - share },
  ]
  const columns = columnsOf(
    sources.flatMap((source) => source.acts),
    'without number',
  )
  return plainAttack(sources, columns, "a dealer's collected file", null)
}

function fromClerk(town: Town, random: Random): Source {
  return photographer(town, recentWeeks(town, 21, 42, random), new Set(), random)
}

function fromInsider(town: Town, random: Random): Source {
  const act = insiderAct(town, random)
  return listSource([act.to!], [act.actor!], [act])
}

function fromPartner(town: Town, random: Random): Source {
  const act: Line = random.pick(recentLists(town, 30))
  return listSource([act.to!], [], [act])
}
