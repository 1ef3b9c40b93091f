// Two clerks of two outlets sell their forms together, from the same weeks, in one file.

import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { ON_FORM, photographer } from './photographer.ts'
import { recentWeeks } from './weeks.ts'

/** The attack: two sources of the same weeks. */
export function collusion(town: Town, random: Random): Attack {
  const weeks = recentWeeks(town, 28, 49, random)
  const one = photographer(town, weeks, new Set(), random)
  const other = photographer(town, weeks, new Set(one.holders), random)
  const share = 0.45 + random.next() * 0.2
  return plainAttack(
    [
      { ...one, share },
      { ...other, share: 1 - share },
    ],
    ON_FORM,
    'a chat group that sells lists of new customers',
    null,
  )
}
