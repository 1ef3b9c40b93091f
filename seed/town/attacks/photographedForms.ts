// The default scenario: a clerk photographs the forms of three to six weeks and sells them, and the service department
// happens to audit the same counter in those weeks. Called by attacks/attackOf.ts.

import { DAY, HOUR } from '../calendar.ts'
import { auditCounter } from '../jobs/counterAudits.ts'
import type { Random } from '../random.ts'
import type { Town } from '../town.ts'
import { type Attack, plainAttack } from './attack.ts'
import { ON_FORM, outletOf, photographer } from './photographer.ts'
import { recentWeeks } from './weeks.ts'

/** The attack; the look-alike is the department that audited the counter. */
export function photographedForms(town: Town, random: Random): Attack {
  const weeks = recentWeeks(town, 21, 42, random)
  const source = photographer(town, weeks, new Set(), random)
  const when = Math.min(weeks.to + random.int(-6, 2) * DAY, town.calendar.end - HOUR)
  const audit = auditCounter(town, outletOf(town, source), when, random)
  const where = 'a chat group that sells lists of new customers'
  return plainAttack([source], ON_FORM, where, audit === null ? null : audit.to)
}
