// Which attack a scenario is.

import type { Scenario } from '../scenario.ts'
import type { AttackMaker } from './attack.ts'
import { photographedForms } from './photographedForms.ts'

const ATTACKS: Readonly<Partial<Record<Scenario, AttackMaker>>> = {
  'clerk-photographs-forms': photographedForms,
}

/** The attack of that scenario. */
export function attackOf(scenario: Scenario): AttackMaker {
  return ATTACKS[scenario] ?? photographedForms
}
