// A vendor whose contract ended months ago still has every list it was ever sent, whatever it certified, and sells them.

import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { columnsOf, listSource } from './listSource.ts'

/** The attack; adds nothing to the log, since keeping leaves no line. */
export function keptAfterContract(town: Town, random: Random): Attack {
  const vendor = random.pick(Object.keys(town.contractEnds).sort())
  const acts = town.log.lines.filter((line) => line.to === vendor && line.list !== null)
  const columns = columnsOf(acts, 'without number')
  return plainAttack([listSource([vendor], [], acts)], columns, 'a shop for old lists', null)
}
