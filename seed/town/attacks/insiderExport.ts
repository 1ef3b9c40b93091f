// An officer with the right to draw lists draws one too many: a single export that looks like the honest ones of the same
// department, only larger.

import { exportList } from '../jobs/adHocExports.ts'
import type { Line } from '../log.ts'
import type { Random } from '../random.ts'
import { DEPARTMENTS } from '../staff.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { columnsOf, listSource } from './listSource.ts'
import { recentDay } from './weeks.ts'

/** The attack; adds one export to the log. */
export function insiderExport(town: Town, random: Random): Attack {
  const act = insiderAct(town, random)
  const columns = columnsOf([act], random.chance(0.3) ? 'with number' : 'without number')
  return plainAttack([listSource([act.to!], [act.actor!], [act])], columns, 'a seller of customer lists', null)
}

/** The export itself. */
export function insiderAct(town: Town, random: Random): Line {
  for (;;) {
    // On a day when nobody of a department is at work there is no export; another day then.
    const at = recentDay(town, 4, 70, random)
    const act = exportList(town, random.pick(DEPARTMENTS), at, random, 150, 420)
    if (act !== null && act.list!.members.length >= 40) return act
  }
}
