// An old copy for testing or training, forgotten on some machine, gets out: everybody in it is as they were that day.

import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { columnsOf, listSource } from './listSource.ts'

/** The attack; adds nothing to the log. */
export function staleCopy(town: Town, random: Random): Attack {
  const copy = random.pick(['crm-uat', 'crm-training'])
  const refreshes = town.log.lines.filter((line) => line.to === copy).sort((a, b) => a.at - b.at)
  // The first refresh is so old that hardly anybody would still pay for it.
  const act = random.pick(refreshes.slice(1))
  const columns = columnsOf([act], random.chance(0.5) ? 'with number' : 'without number')
  return plainAttack([listSource([copy], [], [act])], columns, 'an open storage bucket', null)
}
